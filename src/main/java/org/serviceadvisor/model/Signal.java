package org.serviceadvisor.model;

/**
 * Words of the text that support a fact.
 *
 * @param fact id of the need, constraint or service supported
 * @param quote the words as written, {@code text.substring(start, end)}
 * @param start first character, zero-based, inclusive
 * @param end last character, exclusive
 * @param role where in the scenario the words stand
 * @param weight how sure these words make the fact, from 0 to 1
 * @param origin whether the words matched a phrase, were suggested by likeness, or are a name or a
 *     number
 */
public record Signal(
    String fact, String quote, int start, int end, Role role, double weight, Origin origin) {

  /** How a signal was found. */
  public enum Origin {
    /** A phrase of the vocabulary matched. */
    PHRASE,
    /** The text is like the statements of a need. */
    SUGGESTION,
    /** A catalogue name was read. */
    NAME,
    /** A number with a unit was read. */
    QUANTITY,
    /** The caller said so. */
    GIVEN
  }

  public Signal {
    if (start < 0 || end < start || weight < 0 || weight > 1) {
      throw new IllegalArgumentException(
          "bad signal for %s: [%d,%d) weight %s".formatted(fact, start, end, weight));
    }
  }
}
