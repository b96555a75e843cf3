package org.serviceadvisor.advice;

import java.util.EnumMap;
import java.util.Map;
import org.serviceadvisor.reading.Leaning;

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

  /** The same, where it tells a practice, as read by who knows other texts of sound practice. */
  public Evidence readBy(Leaning practice, String text) {
    if (features.getOrDefault(OptionFeature.SOUND, 0.0) == 0) {
      return this;
    }
    Map<OptionFeature, Double> changed = new EnumMap<>(features);
    changed.put(OptionFeature.SOUND, OptionWeigher.within(practice.of(text)));
    return new Evidence(option, right, changed);
  }
}
