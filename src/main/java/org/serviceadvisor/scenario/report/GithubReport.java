package org.serviceadvisor.scenario.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.serviceadvisor.scenario.grading.Finding;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.grading.Verdict;

/** Annotations for GitHub Actions, which shows them beside the lines of the files. */
final class GithubReport implements Report {
  private final Writer out;

  GithubReport(Writer out) {
    this.out = out;
  }

  @Override
  public void verdict(Verdict verdict) throws IOException {
    Optional<Problem> problem = Problem.of(verdict);
    if (problem.isPresent()) {
      write(
          problem.get().isError() ? "error" : "warning",
          verdict.file(),
          verdict.line(),
          problem.get().title(),
          problem.get().message());
    }
  }

  @Override
  public void finding(Finding finding) throws IOException {
    write(
        "notice",
        finding.file(),
        finding.line(),
        finding.kind().word(),
        finding.id() + ": " + finding.message().en());
  }

  private void write(String level, String file, int line, String title, String message)
      throws IOException {
    out.write(
        "::%s file=%s,line=%d,title=%s::%s%n"
            .formatted(level, property(file), line, property(title), data(message)));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  @Override
  public void finish(Summary summary) throws IOException {
    for (Finding finding : summary.findings()) {
      out.write(
          "::notice title=%s::%s%n".formatted(finding.kind().word(), data(finding.message().en())));
    }
    String level = summary.outcome().kind().exitCode() == 0 ? "notice" : "error";
    out.write(
        "::%s title=advisor grade::%s%n"
            .formatted(
                level,
                data(summary.outcome().kind().word() + ": " + summary.outcome().why().en())));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
