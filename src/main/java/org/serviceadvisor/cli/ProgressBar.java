package org.serviceadvisor.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.serviceadvisor.scenario.grading.Finding;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.grading.Verdict;

/**
 * How far a run is, its rate and the time left: one line on standard error, if that is a terminal.
 */
final class ProgressBar implements Report {
  private static final long EVERY_NANOS = 100_000_000;
  private static final int COLUMNS = 24;

  private final PrintWriter err;
  private final Terminal terminal;
  private final Optional<Long> size;
  private final LongSupplier done;
  private final long start = System.nanoTime();
  private long shownAt = start;
  private long records;

  /**
   * A bar.
   *
   * @param size bytes of all files; empty when nobody knows
   * @param done bytes read so far
   */
  ProgressBar(PrintWriter err, Terminal terminal, Optional<Long> size, LongSupplier done) {
    this.err = err;
    this.terminal = terminal;
    this.size = size;
    this.done = done;
  }

  @Override
  public void verdict(Verdict unused) {
    records++;
    long now = System.nanoTime();
    if (terminal.err() && now - shownAt >= EVERY_NANOS) {
      shownAt = now;
      String line = line((now - start) / 1e9);
      err.print(
          "\r" + line.substring(0, Math.min(line.length(), terminal.width() - 1)) + "\u001b[K");
      err.flush();
    }
  }

  @Override
  public void finding(Finding finding) {
    // Only records count.
  }

  /** Takes the line away. */
  @Override
  public void finish(Summary summary) {
    if (terminal.err() && shownAt != start) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  @Override
  public void close() {
    // Standard error stays open.
  }

  /** The line after so many seconds. */
  String line(double seconds) {
    String rate = String.format(Locale.ROOT, "%,d  %,.0f/s", records, records / seconds);
    if (size.isEmpty() || size.get() == 0) {
      return rate;
    }
    double share = Math.min(1, (double) done.getAsLong() / size.get());
    int full = (int) (share * COLUMNS);
    String left = share > 0 ? time(Duration.ofSeconds(Math.round(seconds / share - seconds))) : "?";
    return String.format(
        Locale.ROOT,
        "%s%s %3.0f %%  %s  ETA %s",
        "█".repeat(full),
        "░".repeat(COLUMNS - full),
        100 * share,
        rate,
        left);
  }

  private static String time(Duration left) {
    return "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }
}
