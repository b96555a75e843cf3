package org.serviceadvisor.scenario.grading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.model.LocalText;
import org.serviceadvisor.scenario.Note;

/** One run: reads, selects, grades in parallel, counts, compares and reports. */
public final class GradingRun {
  private static final int MOST_NOTES = 100;

  private final Advisor advisor;
  private final Plan plan;
  private final List<Report> reports;
  private final BooleanSupplier anybodyListens;
  private final Supplier<Optional<String>> outputTrouble;
  private volatile Optional<String> stopped = Optional.empty();

  private final Tally tally = new Tally();
  private final List<Note> notes = new ArrayList<>();
  private final Optional<Comparison> comparison;
  private final Optional<RuleCoverage> coverage;
  private final Optional<BankLint> lint;
  private long noteCount;
  private long findingCount;
  private long taken;
  private Optional<String> partial = Optional.empty();

  /**
   * A run.
   *
   * @param reports take the verdicts as they come; they are finished, and not closed, here
   * @param anybodyListens whether any report can still be written; when none can, the run ends
   * @param outputTrouble what went wrong with a report that keeps its trouble to itself so that the
   *     others can go on
   */
  public GradingRun(
      Advisor advisor,
      Plan plan,
      List<Report> reports,
      BooleanSupplier anybodyListens,
      Supplier<Optional<String>> outputTrouble) {
    this.advisor = advisor;
    this.plan = plan;
    this.reports = List.copyOf(reports);
    this.anybodyListens = anybodyListens;
    this.outputTrouble = outputTrouble;
    this.comparison = plan.baseline().map(Comparison::new);
    this.coverage =
        plan.coverage()
            ? Optional.of(new RuleCoverage(advisor.knowledge().notes().keySet()))
            : Optional.empty();
    this.lint = plan.lint() ? Optional.of(new BankLint(advisor.reader())) : Optional.empty();
  }

  /** A run whose reports are not expected to fail one by one. */
  public GradingRun(Advisor advisor, Plan plan, List<Report> reports) {
    this(advisor, plan, reports, () -> true, Optional::empty);
  }

  /**
   * Ends the run soon, from any thread; what was graded is reported, and marked as partial.
   *
   * @param why for the reports
   */
  public void stop(String why) {
    stopped = Optional.of(why);
  }

  private boolean isStopped() {
    return stopped.isPresent();
  }

  /** Runs and gives the summary, which every report has been given too. */
  public Summary run(RecordSource source) throws IOException {
    Grader grader = new Grader(advisor, plan.perspective(), plan.marker());
    boolean whole =
        new Pipeline(grader, plan.jobs())
            .run(
                plan.selection().of(source),
                new Pipeline.Outlet() {
                  @Override
                  public boolean verdict(Verdict verdict) throws IOException {
                    return take(verdict);
                  }

                  @Override
                  public void note(Note note) {
                    keep(note);
                  }
                },
                this::isStopped);
    if (!whole && partial.isEmpty()) {
      String why = stopped.orElse("nobody takes the report any more");
      partial = Optional.of("%s; %d records were graded".formatted(why, tally.all().total()));
    }
    for (Report report : reports) {
      // The later ones hear of the trouble of the earlier ones.
      report.finish(summary());
    }
    return summary();
  }

  private boolean take(Verdict verdict) throws IOException {
    boolean overLimit = plan.selection().limit().filter(most -> taken >= most).isPresent();
    if (overLimit) {
      partial = Optional.of("--limit %d was reached".formatted(taken));
      return false;
    }
    taken++;
    tally.add(verdict);
    comparison.ifPresent(with -> with.add(verdict));
    coverage.ifPresent(of -> of.add(verdict));
    for (Report report : reports) {
      report.verdict(verdict);
    }
    if (lint.isPresent()) {
      for (Finding finding : lint.get().look(verdict.record())) {
        report(finding);
      }
    }
    boolean bad = verdict.isMiss() || verdict.status() == Verdict.Status.INVALID;
    if (plan.failFast() && bad) {
      partial = Optional.of("stopped at the first miss, %s".formatted(verdict.id()));
      return false;
    }
    return anybodyListens.getAsBoolean();
  }

  private void report(Finding finding) throws IOException {
    findingCount++;
    for (Report report : reports) {
      report.finding(finding);
    }
  }

  private void keep(Note note) {
    noteCount++;
    if (notes.size() < MOST_NOTES) {
      notes.add(note);
    }
  }

  private Summary summary() {
    List<Finding> ofBank = lint.map(BankLint::finish).orElse(List.of());
    return new Summary(
        advisor.knowledge(),
        plan.perspective(),
        tally,
        outcome(),
        partial,
        comparison,
        coverage,
        ofBank,
        findingCount + ofBank.size(),
        notes,
        noteCount);
  }

  private Outcome outcome() {
    Optional<String> trouble = outputTrouble.get();
    if (trouble.isPresent()) {
      return new Outcome(Outcome.Kind.OUTPUT_FAILED, alike(trouble.get()));
    }
    return isStopped()
        ? new Outcome(Outcome.Kind.STOPPED, alike(partial.orElse("stopped")))
        : plan.bar().judge(tally, comparison);
  }

  /** What comes from the system is told as it came. */
  private static LocalText alike(String text) {
    return new LocalText(text, text);
  }
}
