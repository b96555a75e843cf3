package org.serviceadvisor.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.serviceadvisor.scenario.grading.Finding;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.grading.Verdict;

/** A report that fails for itself: a full disk under one does not end the others. */
final class GuardedReport implements Report {
  private final String name;
  private final Report report;
  private final Step whenComplete;
  private Optional<String> trouble = Optional.empty();
  private boolean finished;

  /** Something that may fail. */
  interface Step {
    void run() throws IOException;
  }

  /**
   * A guard.
   *
   * @param name for messages
   * @param whenComplete puts the report in its place
   */
  GuardedReport(String name, Report report, Step whenComplete) {
    this.name = name;
    this.report = report;
    this.whenComplete = whenComplete;
  }

  /** What went wrong. */
  Optional<String> trouble() {
    return trouble;
  }

  private void guard(Step step) {
    if (trouble.isPresent()) {
      return;
    }
    try {
      step.run();
    } catch (IOException e) {
      trouble = Optional.of("cannot write the report %s: %s".formatted(name, reason(e)));
    }
  }

  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return String.valueOf(e.getMessage());
  }

  @Override
  public void verdict(Verdict verdict) {
    guard(() -> report.verdict(verdict));
  }

  @Override
  public void finding(Finding finding) {
    guard(() -> report.finding(finding));
  }

  @Override
  public void finish(Summary summary) {
    guard(() -> report.finish(summary));
    guard(report::close);
    guard(whenComplete);
    finished = true;
  }

  @Override
  public void close() {
    if (!finished || trouble.isPresent()) {
      try {
        report.close();
      } catch (IOException e) {
        trouble = trouble.or(() -> Optional.of(name + ": " + reason(e)));
      }
    }
  }
}
