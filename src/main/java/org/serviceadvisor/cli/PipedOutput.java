package org.serviceadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Standard output as a writer that tells when nobody reads it any more. */
final class PipedOutput extends Writer {
  private final PrintWriter out;

  PipedOutput(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    out.write(chars, offset, length);
    check();
  }

  @Override
  public void flush() throws IOException {
    out.flush();
    check();
  }

  private void check() throws IOException {
    if (out.checkError()) {
      throw new IOException("standard output was closed or is full");
    }
  }

  /** Standard output stays open. */
  @Override
  public void close() throws IOException {
    flush();
  }
}
