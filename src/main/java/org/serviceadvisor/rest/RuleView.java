package org.serviceadvisor.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.serviceadvisor.knowledge.RuleNote;

/**
 * What stands beside a rule.
 *
 * @param status draft, stable or deprecated
 * @param checked day on which the docs were checked
 * @param docs addresses of documentation pages
 * @param because why the rule holds
 * @param against service id to the deciding reason against it
 * @param notes what the rule does not cover; may be empty
 */
record RuleView(
    String id,
    String topic,
    String status,
    LocalDate checked,
    List<String> docs,
    Texts because,
    Map<String, Texts> against,
    String notes,
    Examples examples) {

  /** Texts on which the rule fires and on which it keeps silent. */
  record Examples(List<String> firing, List<String> silent) {}

  static RuleView of(RuleNote note) {
    Map<String, Texts> against = new TreeMap<>();
    note.against().forEach((service, text) -> against.put(service, Texts.of(text)));
    return new RuleView(
        note.rule(),
        note.topic(),
        Words.of(note.status()),
        note.checked(),
        note.docs(),
        Texts.of(note.because()),
        against,
        note.notes(),
        new Examples(note.firing(), note.silent()));
  }
}
