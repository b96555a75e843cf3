package org.serviceadvisor.scenario.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.serviceadvisor.scenario.grading.Comparison;
import org.serviceadvisor.scenario.grading.Finding;
import org.serviceadvisor.scenario.grading.KeyDoubt;
import org.serviceadvisor.scenario.grading.Outcome;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.grading.Tally;
import org.serviceadvisor.scenario.grading.Verdict;
import org.serviceadvisor.scenario.grading.Verdict.Status;

/** What a person reads at the end of a run: what is wrong, how much is right, the verdict last. */
public final class TerminalReport implements Report {
  private static final int MOST_INVALID = 100;
  private static final int MOST_AUDITED = 200;
  private static final int MOST_FINDINGS = 100;
  private static final int MOST_NOTES = 10;
  private static final int BAR = 20;
  private static final List<String> KINDS = List.of("domain", "lang", "topic");

  private final PrintWriter out;
  private final Style style;
  private final ReportWords words;
  private final int mostWrong;
  private final boolean audit;
  private final List<Verdict> invalid = new ArrayList<>();
  private final List<Verdict> misses = new ArrayList<>();
  private final List<Verdict> doubted = new ArrayList<>();
  private final List<Verdict> stale = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A report.
   *
   * @param mostWrong how many wrong answers are shown
   * @param audit whether keys that are doubted or stale are shown
   */
  public TerminalReport(Writer out, Style style, ReportWords words, int mostWrong, boolean audit) {
    this.out = new PrintWriter(out);
    this.style = style;
    this.words = words;
    this.mostWrong = mostWrong;
    this.audit = audit;
  }

  @Override
  public void verdict(Verdict verdict) {
    keep(verdict, v -> v.status() == Status.INVALID, invalid, MOST_INVALID);
    keep(verdict, Verdict::isMiss, misses, mostWrong);
    keep(verdict, v -> audit && v.doubt().isPresent(), doubted, MOST_AUDITED);
    keep(verdict, v -> audit && !v.stale().isEmpty(), stale, MOST_AUDITED);
  }

  private static void keep(
      Verdict verdict, Predicate<Verdict> wanted, List<Verdict> kept, int most) {
    if (kept.size() < most && wanted.test(verdict)) {
      kept.add(verdict);
    }
  }

  @Override
  public void finding(Finding finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    }
  }

  @Override
  public void finish(Summary summary) {
    notes(summary);
    invalid.forEach(this::invalid);
    misses.forEach(this::miss);
    audit();
    findings(summary);
    groups(summary.tally());
    summary
        .coverage()
        .ifPresent(
            coverage ->
                out.printf(
                    "%s: %d / %d%n",
                    words.get("coverage"), coverage.fired(), coverage.firings().size()));
    summary.comparison().ifPresent(this::comparison);
    summary
        .partial()
        .ifPresent(
            why ->
                out.println(
                    style.yellow(words.get("partial").toUpperCase(Locale.ROOT) + " " + why)));
    out.println(verdict(summary.outcome()));
    out.flush();
  }

  private void notes(Summary summary) {
    summary.notes().stream()
        .limit(MOST_NOTES)
        .forEach(
            note ->
                out.println(
                    style.faint(
                        "%-7s %s:%d %s"
                            .formatted(
                                words.get("tag.note"), note.file(), note.line(), note.text()))));
    if (summary.noteCount() > MOST_NOTES) {
      out.println(style.faint("%-7s ... %d".formatted(words.get("tag.note"), summary.noteCount())));
    }
  }

  private void invalid(Verdict verdict) {
    out.printf(
        "%s %s:%d %s: %s%n",
        style.yellow("%-7s".formatted(words.get("tag.invalid"))),
        verdict.file(),
        verdict.line(),
        verdict.id(),
        verdict.reason().replace("\n", "\n        "));
  }

  private void miss(Verdict verdict) {
    String word = words.get(verdict.status() == Status.WRONG ? "tag.wrong" : "tag.none");
    out.printf(
        "%s %s %s %s %s %s %s%n",
        style.red("%-7s".formatted(word)),
        style.bold(verdict.id()),
        words.get("expected"),
        verdict.expected(),
        words.get("answered"),
        verdict.answer(),
        confidence(verdict));
    verdict
        .scenario()
        .ifPresent(s -> out.println("        " + style.fit(s.text(), style.width() - 8)));
    verdict
        .fault()
        .ifPresent(
            fault ->
                out.println(
                    "        "
                        + style.wrap(
                            words.fault(fault.kind()) + ": " + words.in(fault.detail()), 8)));
  }

  private static String confidence(Verdict verdict) {
    return verdict.confidence().isPresent()
        ? String.format(Locale.ROOT, "(%.0f %%)", 100 * verdict.confidence().getAsDouble())
        : "";
  }

  private void audit() {
    if (!doubted.isEmpty()) {
      out.println(style.bold(words.get("doubts")));
      doubted.stream()
          .sorted(
              Comparator.comparingDouble(
                  (Verdict v) -> -v.doubt().map(KeyDoubt::confidence).orElse(0.0)))
          .forEach(v -> v.doubt().ifPresent(doubt -> doubt(v, doubt)));
    }
    if (!stale.isEmpty()) {
      out.println(style.bold(words.get("stale")));
      stale.forEach(
          v ->
              v.stale()
                  .forEach(
                      key ->
                          out.println(
                              "  %s:%d %s  %s"
                                  .formatted(v.file(), v.line(), v.id(), words.stale(key)))));
    }
  }

  private void doubt(Verdict verdict, KeyDoubt doubt) {
    out.printf(
        "  %s:%d %s  %s (%.0f %%)%n",
        verdict.file(),
        verdict.line(),
        style.bold(verdict.id()),
        new MessageFormat(words.get("doubt"), Locale.ROOT)
            .format(new Object[] {doubt.file(), doubt.rules()}),
        100 * doubt.confidence());
    doubt.because().stream()
        .limit(1)
        .forEach(line -> out.println("      " + style.wrap(words.get("because") + " " + line, 6)));
  }

  private void findings(Summary summary) {
    if (summary.findingCount() == 0) {
      return;
    }
    out.println(style.bold("%s (%d)".formatted(words.get("flaws"), summary.findingCount())));
    findings.forEach(
        f ->
            out.println(
                "  %s:%d %s  %s %s"
                    .formatted(
                        f.file(),
                        f.line(),
                        f.id(),
                        style.yellow(f.kind().word()),
                        words.in(f.message()).replace("\n", " "))));
    summary
        .findings()
        .forEach(
            f ->
                out.println(
                    "  %s %s".formatted(style.yellow(f.kind().word()), words.in(f.message()))));
  }

  private void groups(Tally tally) {
    for (String kind : KINDS) {
      Map<String, Tally.Counts> groups = tally.groups().getOrDefault(kind, Map.of());
      groups.forEach((name, counts) -> line(words.get("by." + kind) + " " + name, counts));
    }
    line(words.get("all"), tally.all());
    if (!tally.faults().isEmpty()) {
      out.println(
          "%s: %s"
              .formatted(
                  words.get("fault"),
                  tally.faults().entrySet().stream()
                      .map(fault -> words.fault(fault.getKey()) + " " + fault.getValue())
                      .collect(Collectors.joining(", "))));
    }
  }

  private void line(String name, Tally.Counts counts) {
    int room = style.width() - 62;
    String bar = room > 0 ? bar(counts.accuracy(), Math.min(BAR, room)) : "";
    out.printf(
        Locale.ROOT,
        "%-32s %6d / %-6d %5.1f %%  %s%s%s%n",
        style.fit(name, 32),
        counts.of(Status.CORRECT),
        counts.graded(),
        100 * counts.accuracy(),
        bar,
        count("  ", words.get("abstained"), counts.of(Status.ABSTAINED)),
        count("  ", words.get("invalid"), counts.of(Status.INVALID)));
  }

  private static String count(String before, String word, long count) {
    return count == 0 ? "" : before + word + " " + count;
  }

  private String bar(double share, int columns) {
    int full = (int) Math.round(share * columns);
    return style.green("█".repeat(full)) + style.faint("░".repeat(columns - full));
  }

  private void comparison(Comparison comparison) {
    out.printf(
        Locale.ROOT,
        "%s %s: %d %s, %d %s, p = %.3g%n",
        words.get("comparedWith"),
        comparison.name(),
        comparison.brokenCount(),
        words.get("broken"),
        comparison.fixedCount(),
        words.get("fixed"),
        comparison.pValue());
    comparison.broken().stream().limit(20).forEach(id -> out.println("  " + style.red("- " + id)));
    comparison.fixed().stream().limit(20).forEach(id -> out.println("  " + style.green("+ " + id)));
  }

  private String verdict(Outcome outcome) {
    String word = words.outcome(outcome.kind());
    String coloured =
        switch (outcome.kind()) {
          case PASSED -> style.green(word);
          case FAILED -> style.red(word);
          case BAD_INPUT, OUTPUT_FAILED, STOPPED -> style.yellow(word);
        };
    return "%s  %s  (%s %d)"
        .formatted(
            coloured, words.in(outcome.why()), words.get("exit-code"), outcome.kind().exitCode());
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
