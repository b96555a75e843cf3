package org.serviceadvisor.scenario.grading;

import java.util.Optional;
import org.serviceadvisor.model.Perspective;

/**
 * What a run is to do.
 *
 * @param perspective for whom and for which day the advisor decides
 * @param marker whose answers are marked and how
 * @param selection which records are graded
 * @param bar what must be reached
 * @param baseline an earlier run to compare with
 * @param jobs number of threads that grade
 * @param failFast whether the first miss ends the run
 * @param lint whether flaws of the bank are looked for
 * @param coverage whether firings of rules are counted
 */
public record Plan(
    Perspective perspective,
    Marker marker,
    Selection selection,
    Bar bar,
    Optional<Baseline> baseline,
    int jobs,
    boolean failFast,
    boolean lint,
    boolean coverage) {

  public Plan {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1, got " + jobs);
    }
  }

  /** Everything, marked as it comes, with as many threads as there are processors. */
  public static Plan standard(Perspective perspective) {
    return new Plan(
        perspective,
        Marker.standard(),
        Selection.all(),
        Bar.perfect(),
        Optional.empty(),
        Runtime.getRuntime().availableProcessors(),
        false,
        false,
        false);
  }

  /** The same with a lint of the bank. */
  public Plan withLint() {
    return new Plan(perspective, marker, selection, bar, baseline, jobs, failFast, true, coverage);
  }
}
