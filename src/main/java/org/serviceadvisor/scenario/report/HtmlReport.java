package org.serviceadvisor.scenario.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.scenario.grading.Comparison;
import org.serviceadvisor.scenario.grading.Finding;
import org.serviceadvisor.scenario.grading.Outcome;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.grading.Tally;
import org.serviceadvisor.scenario.grading.Verdict;
import org.serviceadvisor.scenario.grading.Verdict.Status;

/** One HTML file for people, with everything in it: no network, no other file. */
final class HtmlReport implements Report {
  private static final int MOST_MISSES = 2_000;
  private static final int MOST_LINES = 500;

  private final Writer out;
  private final Knowledge knowledge;
  private final ReportWords words;
  private final List<Verdict> misses = new ArrayList<>();
  private final List<Verdict> invalid = new ArrayList<>();
  private final List<Verdict> stale = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  HtmlReport(Writer out, Knowledge knowledge, ReportWords words) {
    this.out = out;
    this.knowledge = knowledge;
    this.words = words;
  }

  @Override
  public void verdict(Verdict verdict) {
    if (verdict.status() == Status.INVALID) {
      keep(invalid, verdict, MOST_LINES);
    } else if (verdict.isMiss() || verdict.doubt().isPresent()) {
      keep(misses, verdict, MOST_MISSES);
    }
    if (!verdict.stale().isEmpty()) {
      keep(stale, verdict, MOST_LINES);
    }
  }

  private static <T> void keep(List<T> list, T one, int most) {
    if (list.size() < most) {
      list.add(one);
    }
  }

  @Override
  public void finding(Finding finding) {
    keep(findings, finding, MOST_LINES);
  }

  @Override
  public void finish(Summary summary) throws IOException {
    Markup page = new Markup();
    page.add(
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
        <link rel="icon" href="data:,">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        """,
        words.tag(), words.get("title"), Markup.resource("report.css"));
    head(page, summary);
    page.add("<main>");
    HtmlTables tables = new HtmlTables(page, words, knowledge);
    tables.groups(summary.tally());
    tables.confusions(summary.tally().serviceConfusions());
    new HtmlCalibration(page, words).write(summary.tally().calibration());
    new HtmlMisses(page, words, knowledge).write(misses, count(summary.tally()));
    lines(page, summary);
    page.add("</main>\n<script>%s</script>\n</body>\n</html>", Markup.resource("report.js"));
    out.write(page.toString());
    out.flush();
  }

  /** Records that are listed one by one: missed, or right against the doubt of the rules. */
  private long count(Tally tally) {
    long missed = tally.all().of(Status.WRONG) + tally.all().of(Status.ABSTAINED);
    return Math.max(missed, misses.size());
  }

  private void head(Markup page, Summary summary) {
    Outcome outcome = summary.outcome();
    String colour =
        switch (outcome.kind()) {
          case PASSED -> "pass";
          case FAILED -> "fail";
          case BAD_INPUT, OUTPUT_FAILED, STOPPED -> "other";
        };
    page.add("<header>\n<h1>%s</h1>", words.get("title"));
    page.add(
        "<p><span class=\"verdict %s\">%s</span> %s</p>",
        colour, words.outcome(outcome.kind()), words.in(outcome.why()));
    page.add(
        "<p class=\"quiet\">%s %s · %s · %s %s</p>",
        words.get("knowledge"),
        summary.knowledge().version(),
        words.get("perspective." + summary.perspective().kind().word()),
        words.get("asOf"),
        summary.perspective().asOf());
    summary
        .partial()
        .ifPresent(
            why ->
                page.add(
                    "<p class=\"partial\" role=\"note\"><strong>%s</strong> %s</p>",
                    words.get("partial"), why));
    summary.comparison().ifPresent(with -> comparison(page, with));
    cards(page, summary.tally().all());
    page.add("</header>");
  }

  private void cards(Markup page, Tally.Counts all) {
    page.add("<dl class=\"cards\">");
    card(page, words.get("accuracy"), Markup.percent(all.accuracy()));
    card(page, words.get("right"), all.of(Status.CORRECT));
    card(page, words.get("wrong"), all.of(Status.WRONG));
    card(page, words.get("abstained"), all.of(Status.ABSTAINED));
    card(page, words.get("invalid"), all.of(Status.INVALID));
    if (all.of(Status.ANSWERED) > 0) {
      card(page, words.get("answeredOnly"), all.of(Status.ANSWERED));
    }
    if (all.score() != all.accuracy()) {
      card(page, words.get("points"), Markup.percent(all.score()));
    }
    page.add("</dl>");
  }

  private static void card(Markup page, String name, Object value) {
    page.add("<div><dt>%s</dt><dd>%s</dd></div>", name, value);
  }

  private void comparison(Markup page, Comparison comparison) {
    page.add(
        "<p>%s <code>%s</code>: %s %s, %s %s, p = %s</p>",
        words.get("comparedWith"),
        comparison.name(),
        comparison.brokenCount(),
        words.get("broken"),
        comparison.fixedCount(),
        words.get("fixed"),
        String.format(java.util.Locale.ROOT, "%.3g", comparison.pValue()));
    ids(page, words.get("broken"), comparison.broken());
    ids(page, words.get("fixed"), comparison.fixed());
  }

  private static void ids(Markup page, String title, List<String> ids) {
    if (!ids.isEmpty()) {
      page.add("<p>%s: <code>%s</code></p>", title, String.join(", ", ids));
    }
  }

  /** Lists of lines in files: unreadable records, stale keys, flaws, remarks. */
  private void lines(Markup page, Summary summary) {
    Lines lines = new Lines(page);
    lines.open(words.get("unreadable"), invalid.size());
    invalid.forEach(v -> lines.add(v.file(), v.line(), v.reason()));
    lines.close();
    lines.open(words.get("stale"), stale.size());
    stale.forEach(
        v ->
            v.stale()
                .forEach(key -> lines.add(v.file(), v.line(), v.id() + ": " + words.stale(key))));
    lines.close();
    lines.open(words.get("flaws"), findings.size() + summary.findings().size());
    summary.findings().forEach(f -> lines.add("", 0, words.in(f.message())));
    findings.forEach(f -> lines.add(f.file(), f.line(), f.id() + ": " + words.in(f.message())));
    lines.close();
    lines.open(words.get("notes"), summary.notes().size());
    summary.notes().forEach(note -> lines.add(note.file(), note.line(), note.text()));
    lines.close();
  }

  /** A section with a list of places; a section without any is left out. */
  private static final class Lines {
    private final Markup page;
    private boolean open;

    Lines(Markup page) {
      this.page = page;
    }

    void open(String title, int count) {
      open = count > 0;
      if (open) {
        page.add("<section>\n<h2>%s (%s)</h2>\n<ul>", title, count);
      }
    }

    void add(String file, int line, String text) {
      if (line > 0) {
        page.add("<li><code>%s:%s</code> %s</li>", file, line, text);
      } else {
        page.add("<li>%s</li>", text);
      }
    }

    void close() {
      if (open) {
        page.add("</ul>\n</section>");
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
