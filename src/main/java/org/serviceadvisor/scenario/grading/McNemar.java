package org.serviceadvisor.scenario.grading;

/**
 * McNemar's test: whether two runs over the same questions differ by more than chance. Only the
 * questions that changed count.
 */
final class McNemar {
  private static final long MOST_EXACT = 1_000;

  private McNemar() {}

  /**
   * The chance of a difference at least as great if broken and fixed were equally likely: by the
   * binomial distribution, for many changes by the normal one with Yates's correction.
   *
   * @param broken questions right before and not now
   * @param fixed questions right now and not before
   */
  static double pValue(long broken, long fixed) {
    long changed = broken + fixed;
    if (changed == 0) {
      return 1;
    }
    return changed <= MOST_EXACT
        ? exact(Math.min(broken, fixed), changed)
        : normal(Math.max(0, Math.abs(broken - fixed) - 1) / Math.sqrt(changed));
  }

  private static double exact(long fewer, long changed) {
    double logTerm = -changed * Math.log(2);
    double tail = 0;
    for (long k = 0; k <= fewer; k++) {
      tail += Math.exp(logTerm);
      logTerm += Math.log((double) (changed - k) / (k + 1));
    }
    return Math.min(1, 2 * tail);
  }

  /** Two tails of the normal distribution (Abramowitz and Stegun 7.1.26, error below 2e-7). */
  private static double normal(double z) {
    double x = z / Math.sqrt(2);
    double t = 1 / (1 + 0.3275911 * x);
    double poly =
        t
            * (0.254829592
                + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    return Math.min(1, poly * Math.exp(-x * x));
  }
}
