package org.serviceadvisor.cli;

import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Service;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Progress;
import org.serviceadvisor.practice.Rate;

/** Where the learner stands, in the terminal. */
final class TerminalProgress {
  private static final int MOST_CONFUSIONS = 8;
  private static final int BAR = 30;

  private final Knowledge knowledge;
  private final Screen screen;
  private final Messages m;

  TerminalProgress(Knowledge knowledge, Screen screen) {
    this.knowledge = knowledge;
    this.screen = screen;
    this.m = screen.m();
  }

  void show(Progress progress) {
    if (progress.total().total() == 0) {
      screen.line(m.of("progress.none") + " " + m.of("progress.none.text"));
      return;
    }
    screen.line(
        "%d %s, %d %s, %d %s"
            .formatted(
                progress.due(),
                m.of("progress.due"),
                progress.known(),
                m.of("progress.known"),
                progress.learning(),
                m.of("progress.learning")));
    screen.line(
        progress.total().percent() + " % " + m.of("progress.right", progress.total().total()));
    screen.line("");
    screen.line(screen.ink().bold(m.of("progress.by-domain")));
    progress.byDomain().forEach((domain, rate) -> row(m.domain(domain), rate));
    if (!progress.confusions().isEmpty()) {
      screen.line("");
      screen.line(screen.ink().bold(m.of("progress.confusions")));
      progress.confusions().stream()
          .limit(MOST_CONFUSIONS)
          .forEach(
              mix ->
                  screen.wrapped(
                      "  ",
                      m.of(
                          "progress.confusion",
                          name(mix.expected()),
                          name(mix.answered()),
                          mix.count())));
    }
  }

  private void row(String name, Rate rate) {
    int filled = (int) Math.round(BAR * rate.share());
    screen.line(
        "  "
            + "█".repeat(filled)
            + "░".repeat(BAR - filled)
            + "  "
            + m.of("plot.share", rate.percent(), rate.right(), rate.total())
            + "  "
            + name);
  }

  private String name(String id) {
    Service service = knowledge.services().get(id);
    return service == null ? id : service.name().in(m.lang());
  }
}
