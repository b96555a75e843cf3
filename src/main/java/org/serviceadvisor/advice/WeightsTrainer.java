package org.serviceadvisor.advice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the weights under which the right options of known scenarios are most likely: a conditional
 * logit, fitted by gradient ascent with a small pull towards zero.
 */
public final class WeightsTrainer {
  private static final int ROUNDS = 3_000;
  private static final double STEP = 0.5;
  private static final double PULL = 0.002;
  private static final double RULED_OUT = -8;

  private WeightsTrainer() {}

  /** Fits weights; each list holds the options of one scenario, at least one of them right. */
  public static Map<OptionFeature, Double> fit(List<List<Evidence>> scenarios) {
    int size = OptionFeature.values().length;
    double[] weights = new double[size];
    double[] squares = new double[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[size];
      scenarios.forEach(options -> add(options, weights, gradient));
      for (int i = 0; i < size; i++) {
        double slope = gradient[i] / scenarios.size() - PULL * weights[i];
        squares[i] = 0.95 * squares[i] + 0.05 * slope * slope;
        weights[i] =
            OptionFeature.values()[i].within(
                weights[i] + STEP * slope / (0.1 + Math.sqrt(squares[i])));
      }
    }
    Map<OptionFeature, Double> fitted = new EnumMap<>(OptionFeature.class);
    for (OptionFeature feature : OptionFeature.values()) {
      fitted.put(feature, weights[feature.ordinal()]);
    }
    // A limit or a date is no matter of degree: it rules out, however rare it is among the
    // scenarios.
    fitted.put(OptionFeature.RULED_OUT, RULED_OUT);
    return fitted;
  }

  private static void add(List<Evidence> options, double[] weights, double[] gradient) {
    double[] chance = chances(options, weights);
    long right = options.stream().filter(Evidence::right).count();
    for (int o = 0; o < chance.length; o++) {
      double pull = (options.get(o).right() ? 1.0 / right : 0) - chance[o];
      options
          .get(o)
          .features()
          .forEach((feature, value) -> gradient[feature.ordinal()] += pull * value);
    }
  }

  /** The chance of each option under weights. */
  static double[] chances(List<Evidence> options, double[] weights) {
    double[] scores = new double[options.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int o = 0; o < scores.length; o++) {
      for (Map.Entry<OptionFeature, Double> feature : options.get(o).features().entrySet()) {
        scores[o] += weights[feature.getKey().ordinal()] * feature.getValue();
      }
      most = Math.max(most, scores[o]);
    }
    double sum = 0;
    for (int o = 0; o < scores.length; o++) {
      scores[o] = Math.exp(scores[o] - most);
      sum += scores[o];
    }
    for (int o = 0; o < scores.length; o++) {
      scores[o] /= sum;
    }
    return scores;
  }
}
