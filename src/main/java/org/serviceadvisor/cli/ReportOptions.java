package org.serviceadvisor.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.scenario.report.ReportFormat;
import org.serviceadvisor.scenario.report.ReportWords;
import picocli.CommandLine.Option;

/** Options that say which reports are written, and where. */
final class ReportOptions {
  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description =
          "Write a report; repeat for several. Formats: json, jsonl, csv, junit, html, markdown, sarif, github, gradescope. FILE may be - for standard output.")
  private Map<String, String> reports = new LinkedHashMap<>();

  /** Whether standard output belongs to a report. */
  boolean takesStandardOutput() {
    return reports.containsValue(STANDARD_OUTPUT);
  }

  /** Checks the formats before anything is loaded. */
  void check() {
    reports.keySet().forEach(ReportOptions::format);
    if (reports.values().stream().filter(STANDARD_OUTPUT::equals).count() > 1) {
      throw new BadInput("one report only can go to standard output");
    }
  }

  private static ReportFormat format(String word) {
    return ReportFormat.of(word)
        .orElseThrow(
            () ->
                new BadInput(
                    KnowledgeException.unknownMessage("report format", word, ReportFormat.words())
                        + "\nKnown: "
                        + String.join(", ", ReportFormat.words())));
  }

  /** Opens all reports. */
  List<GuardedReport> open(Console console, Knowledge knowledge, ReportWords words) {
    List<GuardedReport> open = new ArrayList<>();
    reports.forEach(
        (format, file) -> open.add(open(format(format), file, console, knowledge, words)));
    return open;
  }

  private static GuardedReport open(
      ReportFormat format, String file, Console console, Knowledge knowledge, ReportWords words) {
    String name = format.word() + "=" + file;
    try {
      if (file.equals(STANDARD_OUTPUT)) {
        PipedOutput out = new PipedOutput(console.out());
        return new GuardedReport(name, format.start(out, knowledge, words), () -> {});
      }
      Path target = Path.of(file);
      // JSON Lines are followed while they grow; the other formats make sense only when complete.
      boolean direct =
          format == ReportFormat.JSONL || Files.exists(target) && !Files.isRegularFile(target);
      Path written = direct ? target : Path.of(file + ".part");
      return new GuardedReport(
          name,
          format.start(writer(written), knowledge, words),
          () -> {
            if (!direct) {
              Files.move(written, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
          });
    } catch (IOException e) {
      throw new BadInput(
          "cannot write the report '%s': %s".formatted(file, GuardedReport.reason(e)));
    }
  }

  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 15);
  }
}
