package org.serviceadvisor.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.grading.GradingRun;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.input.ScenarioFiles;
import org.serviceadvisor.scenario.report.ReportFormat;
import org.serviceadvisor.scenario.report.ReportWords;

/** Grades a body within limits of size and time. */
final class Grading {
  private final Advisor advisor;
  private final GradingRequest request;
  private final int mostBytes;
  private final Duration longest;

  /**
   * A grading.
   *
   * @param mostBytes bytes of the body, as sent
   * @param longest time after which the report ends and says that it is partial
   */
  Grading(Advisor advisor, GradingRequest request, int mostBytes, Duration longest) {
    this.advisor = advisor;
    this.request = request;
    this.mostBytes = mostBytes;
    this.longest = longest;
  }

  /**
   * Writes the report.
   *
   * @throws TooLarge when the body has more bytes than allowed
   */
  void write(InputStream body, ReportFormat format, Writer out) throws IOException {
    ScenarioFiles files =
        new ScenarioFiles(
            new ScenarioChecker(advisor.knowledge(), request.indexBase()), request.format());
    InputStream limited = new LimitedStream(body, mostBytes);
    Report report = format.start(out, advisor.knowledge(), ReportWords.in(Lang.EN));
    GradingRun run = new GradingRun(advisor, request.plan(), List.of(report));
    CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> run.stop("the time limit of %d s was reached".formatted(longest.toSeconds())));
    run.run(intake -> files.read(request.name(), limited, intake));
  }
}
