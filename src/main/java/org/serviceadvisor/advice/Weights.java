package org.serviceadvisor.advice;

import java.util.Map;

/** How much each kind of evidence counts. */
final class Weights {
  private final double[] values = new double[OptionFeature.values().length];

  Weights(Map<String, Double> byWord) {
    for (OptionFeature feature : OptionFeature.values()) {
      values[feature.ordinal()] = byWord.getOrDefault(feature.word(), 0.0);
    }
  }

  double score(Map<OptionFeature, Double> features) {
    double score = 0;
    for (Map.Entry<OptionFeature, Double> feature : features.entrySet()) {
      score += values[feature.getKey().ordinal()] * feature.getValue();
    }
    return score;
  }
}
