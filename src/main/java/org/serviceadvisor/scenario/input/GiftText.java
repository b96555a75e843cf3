package org.serviceadvisor.scenario.input;

import java.util.ArrayList;
import java.util.List;

/** Text in GIFT, where a backslash takes the meaning from the signs that mark answers. */
final class GiftText {
  private static final String SPECIAL = "\\:#={}~";

  private GiftText() {}

  /** The first place of a sign that is not escaped; -1 when there is none. */
  static int find(String text, char sign, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == sign) {
        return i;
      }
    }
    return -1;
  }

  /** Cuts before each of the signs that is not escaped. */
  static List<String> cutBefore(String text, String signs) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (signs.indexOf(text.charAt(i)) >= 0) {
        parts.add(text.substring(start, i));
        start = i;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** The text as it is meant. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        plain.append(next == 'n' ? "\n" : SPECIAL.indexOf(next) >= 0 ? "" + next : "\\" + next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }
}
