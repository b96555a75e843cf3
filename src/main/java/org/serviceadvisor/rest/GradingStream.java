package org.serviceadvisor.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.scenario.report.ReportFormat;

/**
 * Grades lines as they come in and sends a verdict for each; the last line is the summary, or an
 * error when the body breaks off.
 */
final class GradingStream {
  /** The most bytes of all lines together. */
  static final int MOST_BYTES = 64 << 20;

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Advisor advisor;
  private final GradingRequest request;

  GradingStream(Advisor advisor, GradingRequest request) {
    this.advisor = advisor;
    this.request = request;
  }

  void run(InputStream body, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      new Grading(advisor, request, MOST_BYTES, LONGEST).write(body, ReportFormat.JSONL, writer);
    } catch (TooLarge e) {
      error(writer, ProblemType.TOO_LARGE, String.valueOf(e.getMessage()));
    }
    writer.flush();
  }

  /** The status is sent already; the error has to be a line. */
  private static void error(Writer writer, ProblemType type, String detail) throws IOException {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.putObject("error")
        .put("type", type.path())
        .put("title", type.title())
        .put("status", type.status())
        .put("detail", detail);
    writer.write(line + "\n");
  }
}
