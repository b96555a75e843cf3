package org.serviceadvisor.scenario.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The lines of a text, one after the other, with their numbers. A line that is longer than anybody
 * writes is cut, so that no file can fill the memory.
 */
final class Lines {
  /** The longest line that is kept whole, in characters. */
  static final int LONGEST = 1 << 21;

  private final BufferedReader reader;
  private final StringBuilder line = new StringBuilder();
  private int number;
  private boolean cut;
  private boolean skipLineFeed;

  Lines(Reader reader) {
    this.reader = new BufferedReader(reader, 1 << 16);
  }

  /** Goes to the next line; false at the end. */
  boolean advance() throws IOException {
    line.setLength(0);
    cut = false;
    int c = reader.read();
    if (c == '\n' && skipLineFeed) {
      c = reader.read();
    }
    skipLineFeed = false;
    if (c < 0) {
      return false;
    }
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() < LONGEST) {
        line.append((char) c);
      } else {
        cut = true;
      }
      c = reader.read();
    }
    skipLineFeed = c == '\r';
    number++;
    return true;
  }

  /** The line, without its end. */
  String text() {
    return line.toString();
  }

  /** Its number, from 1. */
  int number() {
    return number;
  }

  /** Whether it was too long to be kept. */
  boolean isCut() {
    return cut;
  }

  /** What to say of a line that was cut. */
  static String cutReason() {
    return "the line has more than %d characters\nMaybe several records in one line?"
        .formatted(LONGEST);
  }
}
