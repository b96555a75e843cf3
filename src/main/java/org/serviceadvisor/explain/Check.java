package org.serviceadvisor.explain;

import java.util.List;
import java.util.Locale;

/**
 * Whether somebody else's answer holds.
 *
 * @param asked the answer to be checked, as the caller wrote it
 * @param verdict whether it holds
 * @param text the verdict and what it rests on, in a sentence or two
 * @param parts the same for each service or option that the answer names
 */
public record Check(String asked, Verdict verdict, String text, List<WhyNot> parts) {

  /** Whether an answer holds. */
  public enum Verdict {
    /** It is the answer. */
    HOLDS,
    /** It is a part of the answer, or more than the answer. */
    HOLDS_IN_PART,
    /** It is not the answer. */
    BREAKS,
    /** The scenario says too little for any verdict. */
    UNDECIDED;

    /** The word used in answers, for example {@code holds-in-part}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Check {
    parts = List.copyOf(parts);
  }
}
