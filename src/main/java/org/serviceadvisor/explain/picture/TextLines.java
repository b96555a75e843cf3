package org.serviceadvisor.explain.picture;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines of a width, by the usual width of letters. */
final class TextLines {
  private static final double NARROW = 0.37;
  private static final double USUAL = 0.63;
  private static final double BROAD = 0.86;
  private static final double FULL = 1.05;
  private static final String NARROW_LETTERS = "ijltfrI.,:;'!|()[]{}“” ";

  private TextLines() {}

  /**
   * Lines of a text; the last ends with an ellipsis when there would be more.
   *
   * @param width room for a line, in pixels
   * @param size size of the letters, in pixels
   * @param most greatest number of lines
   */
  static List<String> of(String text, double width, double size, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : pieces(text, width, size)) {
      boolean fits = width(line + (line.isEmpty() ? "" : " ") + word, size) <= width;
      if (!fits && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines.size() <= most ? lines : shortened(lines, most, width, size);
  }

  private static List<String> shortened(List<String> lines, int most, double width, double size) {
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    String last = kept.get(most - 1) + "…";
    while (width(last, size) > width && last.contains(" ")) {
      last = last.substring(0, last.lastIndexOf(' ')) + "…";
    }
    kept.set(most - 1, last);
    return kept;
  }

  /** Words; one that is wider than a line is cut, at a hyphen or dot where it has one. */
  private static List<String> pieces(String text, double width, double size) {
    List<String> pieces = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      String rest = word;
      while (width(rest, size) > width) {
        int cut = cut(rest, width, size);
        pieces.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      pieces.add(rest);
    }
    return pieces;
  }

  private static int cut(String word, double width, double size) {
    int end = 1;
    while (end < word.length() && width(word.substring(0, end + 1), size) <= width) {
      end++;
    }
    int mark = Math.max(word.lastIndexOf('-', end - 1), word.lastIndexOf('.', end - 1)) + 1;
    int cut = mark > end / 3 ? mark : end;
    return Character.isLowSurrogate(word.charAt(Math.min(cut, word.length() - 1))) && cut > 1
        ? cut - 1
        : cut;
  }

  /** How wide a text is, in pixels, roughly; rather more than less. */
  static double width(String text, double size) {
    return text.codePoints().mapToDouble(TextLines::letter).sum() * size;
  }

  private static double letter(int c) {
    if (NARROW_LETTERS.indexOf(c) >= 0) {
      return NARROW;
    }
    if (c > 0x2e80) {
      return FULL;
    }
    return Character.isUpperCase(c) || c == 'm' || c == 'w' ? BROAD : USUAL;
  }
}
