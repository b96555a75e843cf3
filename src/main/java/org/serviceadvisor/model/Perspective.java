package org.serviceadvisor.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * For whom and for which day the decision is made.
 *
 * @param kind for whom
 * @param asOf the day
 */
public record Perspective(Kind kind, LocalDate asOf) implements Fact {

  /** For whom a decision is made. */
  public enum Kind {
    /** What the certification expects: the classic answer leads. */
    EXAM,
    /** An account that already uses the service. */
    EXISTING_ACCOUNT,
    /** An account that starts today. */
    NEW_ACCOUNT;

    /** The word used in requests, for example {@code new-account}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind for a word; empty when there is none such. */
    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }
}
