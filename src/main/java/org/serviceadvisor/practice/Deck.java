package org.serviceadvisor.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a learner practises with.
 *
 * @param kind how the next exercise is found
 * @param filter which exercises are wanted
 * @param key the confusion pair of a drill, or the id of an own bank; empty otherwise
 */
public record Deck(Kind kind, Filter filter, Optional<String> key) {

  /** How the next exercise is found. */
  public enum Kind {
    /** The project's scenarios, new ones first. */
    ALL,
    /** What the memory says is about to be forgotten. */
    DUE,
    /** What the learner mistakes for each other. */
    DRILL,
    /** Composed scenarios without end. */
    GENERATED,
    /** A bank of the learner's own. */
    BANK;

    /** The word used in addresses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind for a word; empty when there is none such. */
    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  /** A deck without a key. */
  public static Deck of(Kind kind, Filter filter) {
    return new Deck(kind, filter, Optional.empty());
  }

  /** The mode under which its answers are kept. */
  Mode mode() {
    return kind == Kind.DRILL ? Mode.DRILL : Mode.STUDY;
  }
}
