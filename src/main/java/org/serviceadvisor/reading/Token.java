package org.serviceadvisor.reading;

/**
 * A word or number of the text.
 *
 * @param start first character in the text
 * @param end character after the last
 * @param lower lower-case form with accents, for stemming
 * @param folded lower-case form without accents
 * @param sentence number of the sentence, from 0
 * @param breakBefore the strongest mark between this token and the one before it
 */
record Token(int start, int end, String lower, String folded, int sentence, Break breakBefore) {

  /** Marks between tokens, weakest first. */
  enum Break {
    NONE,
    COMMA,
    CLAUSE,
    SENTENCE
  }

  boolean isNumber() {
    return Character.isDigit(folded.charAt(0));
  }
}
