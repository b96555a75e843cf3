package org.serviceadvisor.scenario.report;

import java.util.Optional;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.scenario.grading.Verdict;

/**
 * What reports for code reviews say about a record.
 *
 * @param kind the sort of problem, as a word
 * @param isError whether it fails a run, as against a doubt
 * @param title the problem in a few words
 * @param message the problem in a sentence
 */
record Problem(String kind, boolean isError, String title, String message) {

  /** The problem of a record; most have none. */
  static Optional<Problem> of(Verdict verdict) {
    return switch (verdict.status()) {
      case INVALID ->
          Optional.of(new Problem("unreadable", true, "Record cannot be read", verdict.reason()));
      case WRONG -> Optional.of(new Problem("wrong-answer", true, "Wrong answer", wrong(verdict)));
      case ABSTAINED ->
          Optional.of(
              new Problem("no-answer", true, "No answer", verdict.id() + ": " + verdict.reason()));
      case CORRECT, ANSWERED -> key(verdict);
    };
  }

  private static String wrong(Verdict verdict) {
    return "%s: expected %s, answered %s%s"
        .formatted(
            verdict.id(),
            String.join(", ", verdict.expected()),
            String.join(", ", verdict.answer()),
            verdict.fault().map(fault -> " - " + fault.detail().en()).orElse(""));
  }

  private static Optional<Problem> key(Verdict verdict) {
    if (verdict.doubt().isPresent()) {
      return Optional.of(
          new Problem(
              "key-doubt",
              false,
              "Key doubted",
              "%s: the file says %s, the rules say %s"
                  .formatted(
                      verdict.id(),
                      String.join(", ", verdict.doubt().get().file()),
                      String.join(", ", verdict.doubt().get().rules()))));
    }
    return verdict.stale().stream()
        .findFirst()
        .map(
            stale ->
                new Problem(
                    "stale-key",
                    false,
                    "Stale key",
                    verdict.id() + ": " + stale.sentence(Lang.EN)));
  }
}
