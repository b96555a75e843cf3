package org.serviceadvisor.practice;

import java.util.Map;
import java.util.OptionalInt;
import org.serviceadvisor.model.Scenario;

/**
 * The domain of the exam to which a topic belongs for the most part: it places the questions that
 * do not say theirs.
 */
final class TopicDomains {
  private static final Map<String, Integer> MOSTLY =
      Map.of(
          "fundamentals", 1,
          "ai-service", 1,
          "inference-mode", 1,
          "ml-lifecycle-data", 1,
          "sagemaker-feature", 1,
          "compute-chips", 2,
          "customisation", 3,
          "genai", 3,
          "vector-store", 3,
          "security-governance", 5);

  private TopicDomains() {}

  /** The scenario with a domain, if it has one or its topic does. */
  static Scenario placed(Scenario scenario) {
    Integer domain = scenario.topic().map(MOSTLY::get).orElse(null);
    if (scenario.domain().isPresent() || domain == null) {
      return scenario;
    }
    return new Scenario(
        scenario.id(),
        scenario.lang(),
        OptionalInt.of(domain),
        scenario.topic(),
        scenario.text(),
        scenario.options(),
        scenario.expected(),
        scenario.given(),
        scenario.why());
  }
}
