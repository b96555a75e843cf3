package org.serviceadvisor.explain.picture;

/** Text for XML. */
final class Xml {
  private Xml() {}

  /**
   * The text with the letters that XML reads as its own escaped, and those that it forbids gone.
   */
  static String text(String raw) {
    StringBuilder text = new StringBuilder();
    raw.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> {
                  if (isAllowed(c)) {
                    text.appendCodePoint(c);
                  }
                }
              }
            });
    return text.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }
}
