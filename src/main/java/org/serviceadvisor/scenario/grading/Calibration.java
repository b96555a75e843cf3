package org.serviceadvisor.scenario.grading;

import java.util.ArrayList;
import java.util.List;

/** How often the advisor agrees with the key, by how sure it said it was. */
public final class Calibration {
  private static final int BINS = 10;

  private final long[] answers = new long[BINS];
  private final long[] right = new long[BINS];
  private final double[] confidence = new double[BINS];

  /**
   * Answers of about the same confidence.
   *
   * @param from least confidence
   * @param to greatest confidence, exclusive but for the last bin
   * @param answers how many there are
   * @param right how many of them agree with the key
   * @param confidence their mean confidence
   */
  public record Bin(double from, double to, long answers, long right, double confidence) {
    /** Share of right answers. */
    public double accuracy() {
      return answers == 0 ? 0 : (double) right / answers;
    }
  }

  void add(Verdict verdict) {
    boolean keyed = verdict.scenario().filter(s -> !s.expected().isEmpty()).isPresent();
    if (!keyed || verdict.confidence().isEmpty()) {
      return;
    }
    double said = verdict.confidence().getAsDouble();
    int bin = Math.min(BINS - 1, (int) (said * BINS));
    answers[bin]++;
    confidence[bin] += said;
    right[bin] += verdict.doubt().isEmpty() ? 1 : 0;
  }

  /** The bins that have answers, the least sure first. */
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (answers[i] > 0) {
        bins.add(
            new Bin(
                (double) i / BINS,
                (double) (i + 1) / BINS,
                answers[i],
                right[i],
                confidence[i] / answers[i]));
      }
    }
    return bins;
  }

  /** Mean distance between confidence and accuracy, weighted by answers. */
  public double error() {
    long all = 0;
    double sum = 0;
    for (Bin bin : bins()) {
      all += bin.answers();
      sum += bin.answers() * Math.abs(bin.accuracy() - bin.confidence());
    }
    return all == 0 ? 0 : sum / all;
  }
}
