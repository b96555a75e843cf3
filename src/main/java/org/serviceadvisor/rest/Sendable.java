package org.serviceadvisor.rest;

import java.nio.charset.StandardCharsets;

/** Makes texts that may hold a caller's words fit to be sent back. */
final class Sendable {
  private static final int LONGEST_WORD = 60;

  private Sendable() {}

  /** One line, and without halves of surrogate pairs, which no JSON writer accepts. */
  static String text(String text) {
    String oneLine = text.replaceAll("(?<![.?!])\n", ". ").replace('\n', ' ');
    return new String(oneLine.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** A caller's word, cut when nobody would read it to the end. */
  static String word(String word) {
    return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD) + "...";
  }
}
