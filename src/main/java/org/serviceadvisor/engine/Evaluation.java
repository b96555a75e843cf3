package org.serviceadvisor.engine;

import java.util.List;
import org.serviceadvisor.model.Candidate;
import org.serviceadvisor.model.Exclusion;
import org.serviceadvisor.model.Firing;
import org.serviceadvisor.model.Preference;

/**
 * What the rules say of a set of facts, sorted, so that equal facts give equal evaluations.
 *
 * @param candidates services supported, by service and rule
 * @param exclusions services spoken against, by service and rule
 * @param preferences orders between services, by services and rule
 * @param trace rules that fired and still hold, by rule
 */
public record Evaluation(
    List<Candidate> candidates,
    List<Exclusion> exclusions,
    List<Preference> preferences,
    List<Firing> trace) {
  public Evaluation {
    candidates = List.copyOf(candidates);
    exclusions = List.copyOf(exclusions);
    preferences = List.copyOf(preferences);
    trace = List.copyOf(trace);
  }
}
