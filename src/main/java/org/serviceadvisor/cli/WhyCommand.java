package org.serviceadvisor.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.model.Context;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.reading.Likeness;
import org.serviceadvisor.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code advisor why "sentence"}: how a text is read, for keepers of the vocabulary. */
@Command(
    name = "why",
    description = "Show how a text is read: phrases, negations, names, quantities, suggestions.")
final class WhyCommand implements Callable<Integer> {
  private static final int MOST_SUGGESTIONS = 8;

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "The text.")
  private List<String> words = List.of();

  private final Console console;

  WhyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Advisor advisor = console.advisor();
    Reading reading = advisor.reader().read(String.join(" ", words), Optional.empty());
    PrintWriter out = console.out();
    out.printf(
        "language %s, answers wanted %d%s%n",
        reading.lang().code(),
        reading.wanted(),
        reading.inverted() ? ", asks for what does not fit" : "");
    reading.signals().forEach(signal -> row("says", signal));
    reading.negated().forEach(signal -> row("denies", signal));
    for (Context context : reading.context()) {
      row("names", context.signal());
    }
    for (Quantity quantity : reading.quantities()) {
      out.printf(
          Locale.ROOT,
          "measures %-36s %.6g %s  \u201c%s\u201d%n",
          quantity.measure().name().toLowerCase(Locale.ROOT),
          quantity.value(),
          quantity.measure().unit(),
          quantity.signal().quote());
    }
    out.printf(Locale.ROOT, "words known from statements %d%n", reading.likeness().knownWords());
    for (Likeness.Share share : reading.likeness().top(MOST_SUGGESTIONS)) {
      out.printf(Locale.ROOT, "like     %-36s %.3f%n", share.need(), share.share());
    }
    return ExitCode.OK;
  }

  private void row(String verb, Signal signal) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%-8s %-36s %.2f %-11s [%d,%d) \u201c%s\u201d%n",
            verb,
            signal.fact(),
            signal.weight(),
            signal.role().name().toLowerCase(Locale.ROOT),
            signal.start(),
            signal.end(),
            signal.quote());
  }
}
