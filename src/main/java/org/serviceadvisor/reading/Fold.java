package org.serviceadvisor.reading;

import java.text.Normalizer;

/** Lower case without accents, character by character, so that offsets stay as they are. */
final class Fold {
  /** The letters from À on, without accents. */
  private static final String LATIN =
      "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy";

  private static final char FIRST = 'À';
  private static final char LAST = 'ÿ';
  private static final char LAST_EXTENDED = 0x24f;

  private Fold() {}

  static char fold(char c) {
    if (c < 'A') {
      return c;
    }
    if (c < FIRST) {
      return c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
    if (c <= LAST) {
      return LATIN.charAt(c - FIRST);
    }
    return c <= LAST_EXTENDED ? extended(c) : c == '\u2019' ? '\'' : Character.toLowerCase(c);
  }

  /** Letters so rare that no table of them is worth its making. */
  private static char extended(char c) {
    char lower = Character.toLowerCase(c);
    return Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
  }

  static String fold(CharSequence text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(text.charAt(i));
    }
    return new String(folded);
  }
}
