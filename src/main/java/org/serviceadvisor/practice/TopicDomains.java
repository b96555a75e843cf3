package org.serviceadvisor.practice;

import java.util.Map;
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
    return scenario.domain().isPresent() || domain == null ? scenario : scenario.withDomain(domain);
  }
}
