package org.serviceadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.scenario.grading.GradingRun;
import org.serviceadvisor.scenario.grading.Marker;
import org.serviceadvisor.scenario.grading.Plan;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.report.ReportWords;
import org.serviceadvisor.scenario.report.Style;
import org.serviceadvisor.scenario.report.TerminalReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code advisor grade PATH...}: answers files of questions and compares with their keys. */
@Command(
    name = "grade",
    sortOptions = false,
    description =
        "Answer files of questions and compare with their keys, or mark learners' answers. Reads YAML, JSON, JSON Lines, Markdown, text, CSV, GIFT, Aiken and QTI.",
    footer = {
      "",
      "Exit codes: 0 passed, 1 wrong answers or below the bar, 2 bad input, 3 internal error or a report that cannot be written, 130 stopped by Ctrl-C (the reports are partial and say so)."
    })
final class GradeCommand implements Callable<Integer> {
  @Mixin private InputOptions input = new InputOptions();

  @Mixin private ReportOptions reportOptions = new ReportOptions();

  @Mixin private BarOptions bar = new BarOptions();

  @Mixin private SelectionOptions selection = new SelectionOptions();

  @Option(
      names = "--answers",
      paramLabel = "WHOSE",
      defaultValue = "auto",
      description =
          "Whose answers are marked: advisor, learner ('given' in the file), or auto: the learner's where a record has one (default: ${DEFAULT-VALUE}).")
  private String whose = "auto";

  @Option(
      names = "--partial-credit",
      description = "Give points for some of several right options; the bar then counts points.")
  private boolean partialCredit;

  @Option(
      names = "--audit",
      description =
          "Show keys that the rules doubt and keys that name services that are not what they were.")
  private boolean audit;

  @Option(
      names = "--lint",
      description =
          "Look for flaws of the bank: giveaways, missing keys, doubles, hints, letters that are right too often.")
  private boolean lint;

  @Option(names = "--rule-coverage", description = "Count which rules fire and which never do.")
  private boolean coverage;

  @Option(names = "--fail-fast", description = "Stop at the first miss.")
  private boolean failFast;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Threads that grade (default: one for each processor).")
  private Optional<Integer> jobs = Optional.empty();

  @Option(
      names = "--wrong",
      paramLabel = "N",
      defaultValue = "10",
      description = "Show at most N wrong answers (default: ${DEFAULT-VALUE}).")
  private int shownWrong;

  @Option(
      names = "--report-lang",
      paramLabel = "LANG",
      defaultValue = "en",
      description = "Language of the reports: en or pt-BR (default: ${DEFAULT-VALUE}).")
  private String reportLang = "en";

  @Mixin private PerspectiveOptions perspective = new PerspectiveOptions();

  private final Console console;

  GradeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    reportOptions.check();
    Plan plan = plan();
    ReportWords words = ReportWords.in(lang());
    List<Path> files = input.files();
    input.format();
    Advisor advisor = console.advisor();
    List<GuardedReport> written = reportOptions.open(console, advisor.knowledge(), words);
    List<Report> reports = new ArrayList<>();
    reports.add(
        new ProgressBar(
            console.err(), console.terminal(), InputOptions.size(files), input::bytesRead));
    reports.addAll(written);
    reports.add(terminal(words));
    GradingRun run =
        new GradingRun(
            advisor, plan, reports, () -> anyWorks(written), () -> firstTrouble(written));
    try (Interruption unused = new Interruption(() -> run.stop("interrupted"))) {
      Summary summary = run.run(intake -> input.read(files, advisor.knowledge(), console, intake));
      return summary.outcome().kind().exitCode();
    } finally {
      written.forEach(GuardedReport::close);
      firstTrouble(written).ifPresent(console.err()::println);
    }
  }

  private static boolean anyWorks(List<GuardedReport> reports) {
    return reports.isEmpty() || reports.stream().anyMatch(r -> r.trouble().isEmpty());
  }

  private static Optional<String> firstTrouble(List<GuardedReport> reports) {
    return reports.stream().flatMap(report -> report.trouble().stream()).findFirst();
  }

  private TerminalReport terminal(ReportWords words) {
    boolean aside = reportOptions.takesStandardOutput();
    boolean colour = aside ? console.terminal().err() : console.terminal().out();
    return new TerminalReport(
        aside ? console.err() : console.out(),
        new Style(colour, console.terminal().width()),
        words,
        shownWrong,
        audit);
  }

  private Plan plan() {
    int threads = jobs.orElseGet(Runtime.getRuntime()::availableProcessors);
    if (threads < 1) {
      throw new BadInput("--jobs wants a number from 1, got " + threads);
    }
    return new Plan(
        perspective.perspective(),
        new Marker(whose(), partialCredit),
        selection.selection(),
        bar.bar(partialCredit),
        bar.baseline(),
        threads,
        failFast,
        lint,
        coverage);
  }

  private Marker.Whose whose() {
    return Marker.Whose.of(whose)
        .orElseThrow(
            () ->
                new BadInput(
                    KnowledgeException.unknownMessage(
                        "value of --answers",
                        whose,
                        Arrays.stream(Marker.Whose.values()).map(Marker.Whose::word).toList())));
  }

  private Lang lang() {
    return Lang.of(reportLang)
        .filter(lang -> lang != Lang.ES)
        .orElseThrow(
            () ->
                new BadInput(
                    KnowledgeException.unknownMessage(
                        "language", reportLang, List.of("en", "pt-BR"))));
  }
}
