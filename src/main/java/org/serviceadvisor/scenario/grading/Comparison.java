package org.serviceadvisor.scenario.grading;

import java.util.ArrayList;
import java.util.List;
import org.serviceadvisor.scenario.grading.Verdict.Status;

/** How a run compares with an earlier one over the same ids. */
public final class Comparison {
  /** The most ids that are listed; all are counted. */
  public static final int MOST_LISTED = 1_000;

  private final Baseline baseline;
  private final List<String> broken = new ArrayList<>();
  private final List<String> fixed = new ArrayList<>();
  private long brokenCount;
  private long fixedCount;
  private long same;
  private long added;

  Comparison(Baseline baseline) {
    this.baseline = baseline;
  }

  void add(Verdict verdict) {
    boolean right = verdict.status() == Status.CORRECT;
    if (!right && !verdict.isMiss()) {
      return;
    }
    if (!right && baseline.wasRight(verdict.id())) {
      brokenCount++;
      keep(broken, verdict.id());
    } else if (right && baseline.wasMissed(verdict.id())) {
      fixedCount++;
      keep(fixed, verdict.id());
    } else if (baseline.wasRight(verdict.id()) || baseline.wasMissed(verdict.id())) {
      same++;
    } else {
      added++;
    }
  }

  private static void keep(List<String> ids, String id) {
    if (ids.size() < MOST_LISTED) {
      ids.add(id);
    }
  }

  /** Name of the earlier report. */
  public String name() {
    return baseline.name();
  }

  /** Ids right then and not now, the first of them. */
  public List<String> broken() {
    return List.copyOf(broken);
  }

  /** Ids right now and not then, the first of them. */
  public List<String> fixed() {
    return List.copyOf(fixed);
  }

  /** How many are right then and not now. */
  public long brokenCount() {
    return brokenCount;
  }

  /** How many are right now and not then. */
  public long fixedCount() {
    return fixedCount;
  }

  /** How many came out as before. */
  public long same() {
    return same;
  }

  /** How many the earlier run did not mark. */
  public long added() {
    return added;
  }

  /** How many the earlier run marked and this one did not. */
  public long gone() {
    return baseline.size() - same - brokenCount - fixedCount;
  }

  /** The p-value of McNemar's test; small when the runs differ by more than chance. */
  public double pValue() {
    return McNemar.pValue(brokenCount, fixedCount);
  }
}
