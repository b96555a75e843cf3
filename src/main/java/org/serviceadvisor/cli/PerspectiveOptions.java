package org.serviceadvisor.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Perspective;
import picocli.CommandLine.Option;

/** Options that say for whom and for which day to decide. */
final class PerspectiveOptions {
  @Option(
      names = "--perspective",
      paramLabel = "WHO",
      defaultValue = "exam",
      description =
          "exam (what the certification expects), existing-account or new-account (default: ${DEFAULT-VALUE}).")
  private String who = "exam";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Decide as on this day, for example 2026-01-31 (default: today).")
  private Optional<String> day = Optional.empty();

  Perspective perspective() {
    Perspective.Kind kind =
        Perspective.Kind.of(who)
            .orElseThrow(
                () ->
                    new BadInput(
                        KnowledgeException.unknownMessage(
                            "perspective",
                            who,
                            Arrays.stream(Perspective.Kind.values())
                                .map(Perspective.Kind::word)
                                .toList())));
    return new Perspective(kind, day.map(PerspectiveOptions::date).orElseGet(LocalDate::now));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadInput(
          "--as-of is not a date: '%s'\nMaybe write it as 2026-11-22?".formatted(text));
    }
  }
}
