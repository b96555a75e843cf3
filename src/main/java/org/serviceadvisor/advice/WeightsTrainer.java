package org.serviceadvisor.advice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the weights under which the right options of known scenarios are most likely: a conditional
 * logit, fitted by gradient ascent with a small pull towards zero.
 */
public final class WeightsTrainer {
  private static final int ROUNDS = 400;
  private static final double STEP = 0.05;
  private static final double PULL = 0.004;
  private static final double RULED_OUT = -8;
  private static final double SLOW = 0.9;
  private static final double SLOWER = 0.99;

  private WeightsTrainer() {}

  /** Fits weights; each list holds the options of one scenario, at least one of them right. */
  public static Map<OptionFeature, Double> fit(List<List<Evidence>> scenarios) {
    int size = OptionFeature.values().length;
    double[] spread = spread(scenarios);
    double[] weights = new double[size];
    double[] slopes = new double[size];
    double[] squares = new double[size];
    for (int round = 1; round <= ROUNDS; round++) {
      double[] gradient = new double[size];
      scenarios.forEach(options -> add(options, weights, gradient));
      for (int i = 0; i < size; i++) {
        // Kinds of evidence are compared by their usual size, so that rare ones count as well.
        double slope = gradient[i] / spread[i] / scenarios.size() - PULL * weights[i] * spread[i];
        slopes[i] = SLOW * slopes[i] + (1 - SLOW) * slope;
        squares[i] = SLOWER * squares[i] + (1 - SLOWER) * slope * slope;
        double step =
            slopes[i]
                / (1 - Math.pow(SLOW, round))
                / (1e-8 + Math.sqrt(squares[i] / (1 - Math.pow(SLOWER, round))));
        weights[i] = OptionFeature.values()[i].within(weights[i] + STEP * step * (1 / spread[i]));
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

  /** The usual size of each kind of evidence: the root of its mean square over all options. */
  private static double[] spread(List<List<Evidence>> scenarios) {
    double[] squares = new double[OptionFeature.values().length];
    long options = 0;
    for (List<Evidence> scenario : scenarios) {
      for (Evidence option : scenario) {
        options++;
        option.features().forEach((kind, value) -> squares[kind.ordinal()] += value * value);
      }
    }
    for (int i = 0; i < squares.length; i++) {
      squares[i] = squares[i] == 0 ? 1 : Math.sqrt(squares[i] / options);
    }
    return squares;
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
