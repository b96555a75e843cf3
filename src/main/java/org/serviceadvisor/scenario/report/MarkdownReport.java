package org.serviceadvisor.scenario.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.serviceadvisor.scenario.grading.Comparison;
import org.serviceadvisor.scenario.grading.Finding;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.grading.Tally;
import org.serviceadvisor.scenario.grading.Verdict;
import org.serviceadvisor.scenario.grading.Verdict.Status;

/** Markdown for a comment on a pull request: the end first, then what to look at. */
final class MarkdownReport implements Report {
  private static final int MOST_ROWS = 50;
  private static final int LONGEST_CELL = 140;
  private static final List<String> KINDS = List.of("lang", "topic", "domain");

  private final Writer out;
  private final ReportWords words;
  private final List<Verdict> misses = new ArrayList<>();
  private final List<Verdict> invalid = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  MarkdownReport(Writer out, ReportWords words) {
    this.out = out;
    this.words = words;
  }

  @Override
  public void verdict(Verdict verdict) {
    if (verdict.isMiss() && misses.size() < MOST_ROWS) {
      misses.add(verdict);
    } else if (verdict.status() == Status.INVALID && invalid.size() < MOST_ROWS) {
      invalid.add(verdict);
    }
  }

  @Override
  public void finding(Finding finding) {
    if (findings.size() < MOST_ROWS) {
      findings.add(finding);
    }
  }

  @Override
  public void finish(Summary summary) throws IOException {
    line(
        "### %s %s: %s"
            .formatted(
                summary.outcome().kind().exitCode() == 0 ? "✅" : "❌",
                words.outcome(summary.outcome().kind()),
                escape(words.in(summary.outcome().why()))));
    line("");
    if (summary.partial().isPresent()) {
      line("> ⚠️ **%s**: %s".formatted(words.get("partial"), escape(summary.partial().get())));
      line("");
    }
    groups(summary.tally());
    if (summary.comparison().isPresent()) {
      comparison(summary.comparison().get());
    }
    misses(summary.tally().all());
    invalid(summary.tally().all());
    findings(summary);
    line("%s `%s`".formatted(words.get("knowledge"), summary.knowledge().version()));
    out.flush();
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  private void groups(Tally tally) throws IOException {
    line(
        "| | %s | %s | %s | %s | %s |"
            .formatted(
                words.get("right"),
                words.get("wrong"),
                words.get("abstained"),
                words.get("invalid"),
                words.get("accuracy")));
    line("|---|---:|---:|---:|---:|---:|");
    counts(words.get("all"), tally.all());
    for (String kind : KINDS) {
      for (Map.Entry<String, Tally.Counts> group :
          tally.groups().getOrDefault(kind, Map.of()).entrySet()) {
        counts(words.get("by." + kind) + " " + group.getKey(), group.getValue());
      }
    }
    line("");
  }

  private void counts(String name, Tally.Counts counts) throws IOException {
    line(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %d | %.1f %% |",
            escape(name),
            counts.of(Status.CORRECT),
            counts.of(Status.WRONG),
            counts.of(Status.ABSTAINED),
            counts.of(Status.INVALID),
            100 * counts.accuracy()));
  }

  private void comparison(Comparison comparison) throws IOException {
    line(
        String.format(
            Locale.ROOT,
            "**%s** `%s`: %d %s, %d %s, p = %.3g",
            words.get("comparedWith"),
            comparison.name(),
            comparison.brokenCount(),
            words.get("broken"),
            comparison.fixedCount(),
            words.get("fixed"),
            comparison.pValue()));
    line("");
    list(words.get("broken"), comparison.broken());
    list(words.get("fixed"), comparison.fixed());
  }

  private void list(String title, List<String> ids) throws IOException {
    if (!ids.isEmpty()) {
      line(
          "- %s: %s"
              .formatted(
                  title,
                  String.join(
                      ", ",
                      ids.stream().limit(MOST_ROWS).map(id -> "`" + escape(id) + "`").toList())));
      line("");
    }
  }

  private void misses(Tally.Counts all) throws IOException {
    long count = all.of(Status.WRONG) + all.of(Status.ABSTAINED);
    if (count == 0) {
      return;
    }
    open(words.get("misses"), count, misses.size());
    line(
        "| %s | %s | %s | %s |"
            .formatted(
                words.get("question"),
                words.get("expected"),
                words.get("answered"),
                words.get("why")));
    line("|---|---|---|---|");
    for (Verdict verdict : misses) {
      line(
          "| `%s` %s | %s | %s | %s |"
              .formatted(
                  escape(verdict.id()),
                  cell(verdict.scenario().map(s -> s.text()).orElse("")),
                  cell(String.join(", ", verdict.expected())),
                  cell(String.join(", ", verdict.answer())),
                  cell(
                      verdict
                          .fault()
                          .map(fault -> words.fault(fault.kind()) + ": " + words.in(fault.detail()))
                          .orElse(""))));
    }
    fold();
  }

  private void invalid(Tally.Counts all) throws IOException {
    if (invalid.isEmpty()) {
      return;
    }
    open(words.get("unreadable"), all.of(Status.INVALID), invalid.size());
    for (Verdict verdict : invalid) {
      line("- `%s:%d` %s".formatted(verdict.file(), verdict.line(), cell(verdict.reason())));
    }
    fold();
  }

  private void findings(Summary summary) throws IOException {
    if (summary.findingCount() == 0) {
      return;
    }
    open(words.get("flaws"), summary.findingCount(), findings.size() + summary.findings().size());
    for (Finding finding : summary.findings()) {
      line("- **%s** %s".formatted(finding.kind().word(), cell(words.in(finding.message()))));
    }
    for (Finding finding : findings) {
      line(
          "- `%s:%d` **%s** %s"
              .formatted(
                  finding.file(),
                  finding.line(),
                  finding.kind().word(),
                  cell(words.in(finding.message()))));
    }
    fold();
  }

  private void open(String title, long all, int shown) throws IOException {
    line(
        "<details><summary>%s (%d%s)</summary>"
            .formatted(title, all, shown < all ? ", " + words.get("first") + " " + shown : ""));
    line("");
  }

  private void fold() throws IOException {
    line("");
    line("</details>");
    line("");
  }

  private static String cell(String text) {
    String one = text.replaceAll("\\s+", " ");
    return escape(one.length() <= LONGEST_CELL ? one : one.substring(0, LONGEST_CELL) + "…");
  }

  /** Text of strangers must not become markup. */
  private static String escape(String text) {
    return text.replace("\n", " ")
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("<", "&lt;")
        .replace("`", "'")
        .replaceAll("([*_\\[\\]@#])", "\\\\$1");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
