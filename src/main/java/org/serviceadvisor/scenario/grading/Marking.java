package org.serviceadvisor.scenario.grading;

import java.util.Locale;

/** Whose answer is marked, and against what. */
public enum Marking {
  /** The advisor's answer against the key of the file. */
  ADVISOR_AGAINST_KEY,
  /** A learner's answer against the key of the file. */
  LEARNER_AGAINST_KEY,
  /** A learner's answer against the advisor's, as the file has no key. */
  LEARNER_AGAINST_ADVISOR,
  /** Nothing to mark: the file has neither a key nor a learner's answer. */
  NOTHING;

  /** The word in reports, for example {@code learner-against-key}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
