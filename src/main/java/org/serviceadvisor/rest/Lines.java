package org.serviceadvisor.rest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a stream line by line, and no line further than the limit. */
final class Lines {
  private final InputStream in;
  private final int mostBytes;
  private int number;

  Lines(InputStream in, int mostBytes) {
    this.in = new BufferedInputStream(in);
    this.mostBytes = mostBytes;
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param bytes without the end of the line; cut where the line is too long
   */
  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  record Line(int number, byte[] bytes, boolean tooLong) {
    boolean isBlank() {
      for (byte b : bytes) {
        if (b > ' ' || b < 0) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The next line; empty at the end.
   *
   * @throws BodyBrokeOff when the stream does not come to its end in time
   */
  Optional<Line> next() {
    try {
      return read();
    } catch (IOException e) {
      throw new BodyBrokeOff();
    }
  }

  private Optional<Line> read() throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    for (int b = first; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < mostBytes) {
        line.write(b);
      } else {
        tooLong = true;
      }
    }
    number++;
    return Optional.of(new Line(number, line.toByteArray(), tooLong));
  }
}
