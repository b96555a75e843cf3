package org.serviceadvisor.reading;

import java.text.Normalizer;

/** Lower case without accents, character by character, so that offsets stay as they are. */
final class Fold {
  private static final char[] TABLE = table();

  private Fold() {}

  private static char[] table() {
    char[] table = new char[0x250];
    for (char c = 0; c < table.length; c++) {
      char lower = Character.toLowerCase(c);
      table[c] = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
    }
    return table;
  }

  static char fold(char c) {
    if (c < TABLE.length) {
      return TABLE[c];
    }
    return c == '\u2019' ? '\'' : Character.toLowerCase(c);
  }

  static String fold(CharSequence text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(text.charAt(i));
    }
    return new String(folded);
  }
}
