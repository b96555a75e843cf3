package org.serviceadvisor.reading;

/**
 * A phrase found in a text.
 *
 * @param phrase the phrase
 * @param from first token, counted in the text
 * @param to token after the last
 */
record PhraseMatch(Phrase phrase, int from, int to) {
  boolean overlaps(PhraseMatch other) {
    return from < other.to && other.from < to;
  }

  int length() {
    return to - from;
  }
}
