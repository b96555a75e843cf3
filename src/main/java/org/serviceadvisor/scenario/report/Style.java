package org.serviceadvisor.scenario.report;

/**
 * How a terminal is written to.
 *
 * @param colour whether it shows colours
 * @param width columns
 */
public record Style(boolean colour, int width) {
  private static final int NARROWEST = 40;

  public Style {
    width = Math.max(NARROWEST, width);
  }

  /** A file, or a pipe to another program. */
  public static Style plain() {
    return new Style(false, 100);
  }

  String green(String text) {
    return coloured("32", text);
  }

  String red(String text) {
    return coloured("31", text);
  }

  String yellow(String text) {
    return coloured("33", text);
  }

  String bold(String text) {
    return coloured("1", text);
  }

  String faint(String text) {
    return coloured("2", text);
  }

  private String coloured(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** The text in one line of at most so many columns. */
  String fit(String text, int columns) {
    String one = text.replaceAll("\\s+", " ").strip();
    return one.length() <= columns ? one : one.substring(0, Math.max(1, columns - 1)) + "…";
  }

  /** The text in lines that fit, all but the first indented. */
  String wrap(String text, int indent) {
    StringBuilder wrapped = new StringBuilder();
    int column = indent;
    for (String word : text.split("\\s+")) {
      if (column > indent && column + 1 + word.length() > width) {
        wrapped.append('\n').append(" ".repeat(indent));
        column = indent;
      } else if (column > indent) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += word.length();
    }
    return wrapped.toString();
  }
}
