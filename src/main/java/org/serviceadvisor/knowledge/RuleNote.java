package org.serviceadvisor.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.serviceadvisor.model.LocalText;

/**
 * What stands beside a rule: why it holds, since when, and examples.
 *
 * @param rule name of the rule, {@code entry.outcome}
 * @param topic folder of the rule
 * @param status draft, stable or deprecated
 * @param checked day on which the docs were checked
 * @param docs addresses of documentation pages, at least one but for house rules
 * @param because the rationale
 * @param against for each service the rule speaks against, the deciding reason
 * @param notes what the rule does not cover; may be empty
 * @param firing texts on which it must fire, at least one but for house rules
 * @param silent texts on which it must not, at least one but for house rules
 * @param file where the note stands
 * @param line where the note stands
 */
public record RuleNote(
    String rule,
    String topic,
    Status status,
    LocalDate checked,
    List<String> docs,
    LocalText because,
    Map<String, LocalText> against,
    String notes,
    List<String> firing,
    List<String> silent,
    String file,
    int line) {

  /** Whether the owner of this advisor set the rule for the house. */
  public boolean isHouseRule() {
    return topic.equals(Own.HOUSE);
  }

  /** How settled a rule is. */
  public enum Status {
    DRAFT,
    STABLE,
    DEPRECATED
  }
}
