package org.serviceadvisor.advice;

import java.util.Map;

/** How much each kind of evidence counts. */
final class Weights {
  private final double[] values = new double[OptionFeature.values().length];

  private final double answersDirectly;
  private final double ideaUnasked;

  Weights(Map<String, Double> byWord) {
    this.answersDirectly = byWord.getOrDefault("answers-directly", 0.0);
    this.ideaUnasked = byWord.getOrDefault("idea-unasked", 0.0);
    for (OptionFeature feature : OptionFeature.values()) {
      values[feature.ordinal()] = byWord.getOrDefault(feature.word(), 0.0);
    }
  }

  /** What counts for an entry, without options, that answers a need first. */
  double answersDirectly() {
    return answersDirectly;
  }

  /** What counts against a technique, metric or the like, without options, where none is asked. */
  double ideaUnasked() {
    return ideaUnasked;
  }

  double score(Map<OptionFeature, Double> features) {
    double score = 0;
    for (Map.Entry<OptionFeature, Double> feature : features.entrySet()) {
      score += values[feature.getKey().ordinal()] * feature.getValue();
    }
    return score;
  }
}
