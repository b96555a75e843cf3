package org.serviceadvisor.scenario.grading;

import java.util.Locale;
import org.serviceadvisor.model.LocalText;

/**
 * Where a miss of the advisor most likely comes from.
 *
 * @param kind the part at fault
 * @param detail what exactly, in a sentence of each language
 */
public record Fault(Kind kind, LocalText detail) {

  /** A part that can be at fault. */
  public enum Kind {
    /** The words were not read: the vocabulary lacks a phrase, or an option names nothing known. */
    TEXT_NOT_UNDERSTOOD,
    /** The need was read, but no rule leads from it to the right answer. */
    RULE_MISSING,
    /** Rules speak for the right answer, but less than for another, or rule it out. */
    RULE_WRONG,
    /** Everything speaks for the advisor's answer and nothing for the key. */
    LABEL_DOUBTFUL;

    /** The word in reports, for example {@code rule-missing}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
