package org.serviceadvisor.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.serviceadvisor.knowledge.RuleNote;

/** What stands beside a rule. */
@Schema(name = "Rule")
record RuleView(
    @Schema(examples = "transcribe.transcribe-speech") String id,
    @Schema(examples = "speech") String topic,
    @Schema(description = "draft, stable or deprecated", examples = "stable") String status,
    @Schema(description = "Day on which the docs were checked.") LocalDate checked,
    @Schema(description = "Addresses of documentation pages.") List<String> docs,
    @Schema(description = "Why the rule holds.") Texts because,
    @Schema(description = "Service id to the deciding reason against it.")
        Map<String, Texts> against,
    @Schema(description = "What the rule does not cover; may be empty.") String notes,
    Examples examples) {

  /** Texts on which the rule fires and on which it keeps silent. */
  @Schema(name = "RuleExamples")
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
