package org.serviceadvisor.rest.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.RuleNote;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Explanation;
import org.serviceadvisor.model.Recommended;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.model.Tied;

/**
 * A decision as those who watch the service see it.
 *
 * @param took time from the scenario to the decision
 */
record Decided(Scenario scenario, Decision decision, Knowledge knowledge, Duration took) {
  static final String ABSTAINED = "abstained";
  private static final String NO_FAMILY = "none";

  String outcome() {
    if (decision instanceof Recommended) {
      return "recommended";
    }
    return decision instanceof Tied ? "tied" : ABSTAINED;
  }

  String perspective() {
    return decision.findings().perspective().kind().word();
  }

  List<String> services() {
    if (decision instanceof Recommended recommended) {
      return recommended.services();
    }
    return decision instanceof Tied tied ? tied.services() : List.of();
  }

  List<String> options() {
    if (decision instanceof Recommended recommended) {
      return recommended.options();
    }
    return decision instanceof Tied tied ? tied.options() : List.of();
  }

  double confidence() {
    if (decision instanceof Recommended recommended) {
      return recommended.confidence();
    }
    return decision instanceof Tied tied ? tied.confidence() : 0;
  }

  /** The topic of the rule that gives the first reason, such as {@code language}. */
  String family() {
    return explanation().stream()
        .flatMap(explanation -> explanation.rationale().stream())
        .flatMap(line -> Optional.ofNullable(knowledge.notes().get(line.rule())).stream())
        .map(RuleNote::topic)
        .findFirst()
        .orElse(NO_FAMILY);
  }

  private Optional<Explanation> explanation() {
    if (decision instanceof Recommended recommended) {
      return Optional.of(recommended.explanation());
    }
    return decision instanceof Tied tied ? Optional.of(tied.explanation()) : Optional.empty();
  }
}
