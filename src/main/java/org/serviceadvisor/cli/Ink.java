package org.serviceadvisor.cli;

/** Colours of a terminal; each has its word beside it, so that none is needed. */
enum Ink {
  COLOURED,
  PLAIN;

  /** Colours where the output is a terminal that shows them. */
  static Ink of(Terminal terminal) {
    return terminal.out() ? COLOURED : PLAIN;
  }

  String bold(String text) {
    return painted("1", text);
  }

  String good(String text) {
    return painted("32", text);
  }

  String bad(String text) {
    return painted("31", text);
  }

  String faint(String text) {
    return painted("2", text);
  }

  String mark(String text) {
    return painted("1;33", text);
  }

  private String painted(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
