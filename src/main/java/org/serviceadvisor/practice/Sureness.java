package org.serviceadvisor.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a learner says to be of an answer; never part of any score. */
public enum Sureness {
  SURE,
  GUESS;

  /** The word used in forms and in the store. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The sureness for a word; empty when it says nothing. */
  public static Optional<Sureness> of(String word) {
    return Arrays.stream(values()).filter(sureness -> sureness.word().equals(word)).findFirst();
  }
}
