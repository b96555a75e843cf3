package org.serviceadvisor.scenario.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text that has to stand below a heading which is only known at the end; it waits in a temporary
 * file, not in memory.
 */
final class Spool implements Closeable {
  private final Path file;
  private final BufferedWriter writer;

  Spool() throws IOException {
    this.file = Files.createTempFile("advisor-report", ".part");
    this.writer = Files.newBufferedWriter(file);
  }

  Writer writer() {
    return writer;
  }

  /** Writes all that was put in to its place. */
  void pour(Writer out) throws IOException {
    writer.close();
    try (Reader reader = Files.newBufferedReader(file)) {
      reader.transferTo(out);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(file);
  }
}
