package org.serviceadvisor.advice;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The evidence for one option, with the truth, for training the weights.
 *
 * @param option id of the option
 * @param right whether the evidence should be strong
 * @param features values by kind of evidence
 */
public record Evidence(String option, boolean right, Map<OptionFeature, Double> features) {
  public Evidence {
    features = Map.copyOf(features);
  }

  /** The same without some kinds of evidence. */
  public Evidence without(Set<OptionFeature> kinds) {
    Map<OptionFeature, Double> left = new HashMap<>(features);
    left.keySet().removeAll(kinds);
    return new Evidence(option, right, left);
  }
}
