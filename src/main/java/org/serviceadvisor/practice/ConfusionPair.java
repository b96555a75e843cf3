package org.serviceadvisor.practice;

import java.util.Optional;

/**
 * Two catalogue entries that a learner mistakes for each other, in the order of their ids.
 *
 * @param one the first
 * @param other the second
 */
public record ConfusionPair(String one, String other) implements Comparable<ConfusionPair> {
  private static final String SEPARATOR = "|";

  /** The pair of two ids in either order. */
  public static ConfusionPair of(String a, String b) {
    return a.compareTo(b) <= 0 ? new ConfusionPair(a, b) : new ConfusionPair(b, a);
  }

  /** The pair of a key; empty when the text is none. */
  public static Optional<ConfusionPair> ofKey(String key) {
    int bar = key.indexOf(SEPARATOR);
    return bar > 0 && bar < key.length() - 1
        ? Optional.of(of(key.substring(0, bar), key.substring(bar + 1)))
        : Optional.empty();
  }

  /** Both ids in one word, as in addresses and in the store. */
  public String key() {
    return one + SEPARATOR + other;
  }

  /** Whether an id is one of the two. */
  public boolean holds(String id) {
    return one.equals(id) || other.equals(id);
  }

  @Override
  public int compareTo(ConfusionPair that) {
    return key().compareTo(that.key());
  }
}
