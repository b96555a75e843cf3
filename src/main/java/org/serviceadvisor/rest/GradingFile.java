package org.serviceadvisor.rest;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.scenario.report.ReportFormat;

/**
 * Grades a file as a whole. The report waits in a temporary file until it is complete, so that
 * whatever goes wrong can still be answered with a problem.
 */
final class GradingFile {
  /** The most bytes of a file. */
  static final int MOST_BYTES = 16 << 20;

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private GradingFile() {}

  static StreamingOutput grade(Advisor advisor, GradingRequest request, InputStream body)
      throws IOException {
    Path report = Files.createTempFile("grading", ".json");
    try (Writer out = Files.newBufferedWriter(report)) {
      new Grading(advisor, request, MOST_BYTES, LONGEST).write(body, ReportFormat.JSON, out);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(report);
      throw e;
    }
    return out -> {
      try (InputStream in = Files.newInputStream(report)) {
        in.transferTo(out);
      } finally {
        Files.deleteIfExists(report);
      }
    };
  }
}
