package org.serviceadvisor.scenario.grading;

import java.util.Locale;
import java.util.Optional;
import org.serviceadvisor.model.LocalText;
import org.serviceadvisor.scenario.grading.Verdict.Status;

/**
 * What a run must reach.
 *
 * @param minAccuracy least share of right answers, 0 to 1; without it every answer must be right
 * @param partialCredit whether the share counts points rather than right answers
 * @param regression what a comparison with an earlier run must not show
 */
public record Bar(Optional<Double> minAccuracy, boolean partialCredit, Regression regression) {

  /** When a comparison fails a run. */
  public enum Regression {
    ALLOWED,
    /** No question that was right may be wrong now. */
    NONE,
    /** More may not break than get fixed, beyond chance (McNemar's test, 5 %). */
    NOT_SIGNIFICANT
  }

  private static final double SIGNIFICANT = 0.05;

  /** Every answer must be right. */
  public static Bar perfect() {
    return new Bar(Optional.empty(), false, Regression.ALLOWED);
  }

  Outcome judge(Tally tally, Optional<Comparison> comparison) {
    Tally.Counts all = tally.all();
    if (all.graded() == 0 && all.of(Status.ANSWERED) == 0) {
      return new Outcome(
          Outcome.Kind.BAD_INPUT,
          new LocalText("no record could be read", "nenhum registro pôde ser lido"));
    }
    Optional<Outcome> regressed = comparison.flatMap(this::regression);
    if (regressed.isPresent()) {
      return regressed.get();
    }
    if (!isReached(all)) {
      return new Outcome(Outcome.Kind.FAILED, joined(share(all), ", ", wanted()));
    }
    if (all.of(Status.INVALID) > 0) {
      return new Outcome(
          Outcome.Kind.BAD_INPUT,
          joined(
              share(all),
              ", ",
              new LocalText(
                  "but %d records could not be read".formatted(all.of(Status.INVALID)),
                  "mas %d registros não puderam ser lidos".formatted(all.of(Status.INVALID)))));
    }
    return new Outcome(Outcome.Kind.PASSED, share(all));
  }

  private boolean isReached(Tally.Counts all) {
    double reached = partialCredit ? all.score() : all.accuracy();
    return minAccuracy.map(bar -> reached >= bar).orElse(all.of(Status.CORRECT) == all.graded());
  }

  private static LocalText joined(LocalText one, String between, LocalText other) {
    return new LocalText(one.en() + between + other.en(), one.pt() + between + other.pt());
  }

  private LocalText share(Tally.Counts all) {
    if (all.graded() == 0) {
      long answered = all.of(Status.ANSWERED);
      return new LocalText(
          "%d answered, none marked".formatted(answered),
          "%d respondidas, nenhuma corrigida".formatted(answered));
    }
    LocalText right =
        both(
            "%d of %d right (%.1f %%)",
            "%d de %d certas (%.1f %%)",
            all.of(Status.CORRECT),
            all.graded(),
            100 * all.accuracy());
    return partialCredit
        ? joined(right, ", ", both("points %.1f %%", "pontos %.1f %%", 100 * all.score()))
        : right;
  }

  private static LocalText both(String inEnglish, String inPortuguese, Object... values) {
    return new LocalText(
        String.format(Locale.ROOT, inEnglish, values),
        String.format(Locale.ROOT, inPortuguese, values));
  }

  private LocalText wanted() {
    return minAccuracy
        .map(bar -> both("at least %.1f %% wanted", "exigido: ao menos %.1f %%", 100 * bar))
        .orElse(new LocalText("all wanted", "exigidas todas"));
  }

  private Optional<Outcome> regression(Comparison comparison) {
    boolean worse = comparison.brokenCount() > comparison.fixedCount();
    boolean fails =
        switch (regression) {
          case ALLOWED -> false;
          case NONE -> comparison.brokenCount() > 0;
          case NOT_SIGNIFICANT -> worse && comparison.pValue() < SIGNIFICANT;
        };
    return fails
        ? Optional.of(
            new Outcome(
                Outcome.Kind.FAILED,
                both(
                    "%d newly broken, %d newly fixed against %s (p = %.3g)",
                    "%d novos erros, %d novos acertos em relação a %s (p = %.3g)",
                    comparison.brokenCount(),
                    comparison.fixedCount(),
                    comparison.name(),
                    comparison.pValue())))
        : Optional.empty();
  }
}
