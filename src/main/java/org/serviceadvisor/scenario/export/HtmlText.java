package org.serviceadvisor.scenario.export;

/** Texts as HTML. */
final class HtmlText {
  private HtmlText() {}

  /** The text with its signs escaped and its line ends kept. */
  static String of(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "")
        .replace("\n", "<br>");
  }
}
