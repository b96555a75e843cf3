package org.serviceadvisor.advice;

import java.util.Map;

/** How much each kind of evidence counts. */
final class Weights {
  private final double[] values = new double[OptionFeature.values().length];
  private final double[] open = new double[values.length];
  private final double answersDirectly;
  private final double ideaUnasked;
  private final double sureness;

  Weights(Map<String, Double> byWord) {
    this.answersDirectly = byWord.getOrDefault("answers-directly", 0.0);
    this.sureness = byWord.getOrDefault("sureness", 1.0);
    this.ideaUnasked = byWord.getOrDefault("idea-unasked", 0.0);
    for (OptionFeature feature : OptionFeature.values()) {
      values[feature.ordinal()] = byWord.getOrDefault(feature.word(), 0.0);
      open[feature.ordinal()] = byWord.getOrDefault("open-" + feature.word(), 0.0);
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

  /** By what differences between scores are multiplied to become log-odds that come true. */
  double sureness() {
    return sureness;
  }

  /** What the evidence for an option adds up to. */
  double score(Map<OptionFeature, Double> features) {
    return score(features, values);
  }

  /** What the evidence for an entry adds up to where no options are given. */
  double openScore(Map<OptionFeature, Double> features) {
    return score(features, open);
  }

  private static double score(Map<OptionFeature, Double> features, double[] weights) {
    double score = 0;
    for (Map.Entry<OptionFeature, Double> feature : features.entrySet()) {
      score += weights[feature.getKey().ordinal()] * feature.getValue();
    }
    return score;
  }
}
