package org.serviceadvisor.scenario.grading;

import java.util.Locale;
import org.serviceadvisor.model.LocalText;

/**
 * Something that makes a bank of questions worse than it could be.
 *
 * @param kind what sort of flaw
 * @param file file; empty for a flaw of the bank as a whole
 * @param line line, from 1; 0 for a flaw of the bank as a whole
 * @param id id of the question; empty for a flaw of the bank as a whole
 * @param message the flaw in a sentence of each language
 */
public record Finding(Kind kind, String file, int line, String id, LocalText message) {

  /** Sorts of flaws. */
  public enum Kind {
    LONGEST_IS_RIGHT,
    NO_KEY,
    SAME_STEM,
    SAME_OPTIONS,
    SEVERAL_WITHOUT_HINT,
    HINT_DIFFERS,
    LETTER_IMBALANCE;

    /** The word in reports, for example {@code same-stem}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
