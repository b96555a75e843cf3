package org.serviceadvisor.scenario.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.scenario.grading.Report;

/** A format in which a run can be reported. */
public enum ReportFormat {
  JSON,
  JSONL,
  CSV,
  JUNIT,
  HTML,
  MARKDOWN,
  SARIF,
  GITHUB,
  GRADESCOPE;

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words, for messages. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ReportFormat::word).toList();
  }

  /** The format of a word. */
  public static Optional<ReportFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** Starts a report; closing it closes the writer. */
  public Report start(Writer out, Knowledge knowledge, ReportWords words) throws IOException {
    return switch (this) {
      case JSON -> new JsonReport(out, knowledge.version());
      case JSONL -> new JsonLinesReport(out, knowledge.version());
      case CSV -> new CsvReport(out);
      case JUNIT -> new JUnitReport(out);
      case HTML -> new HtmlReport(out, knowledge, words);
      case MARKDOWN -> new MarkdownReport(out, words);
      case SARIF -> new SarifReport(out, knowledge.version());
      case GITHUB -> new GithubReport(out);
      case GRADESCOPE -> new GradescopeReport(out);
    };
  }
}
