package org.serviceadvisor.practice;

import java.time.Instant;
import java.util.List;
import org.serviceadvisor.model.Scenario;

/**
 * A file of questions that a learner brought.
 *
 * @param id unique
 * @param name name of the file
 * @param created when it was brought
 * @param scenarios its questions
 * @param skipped what could not be read from it and what the reader decided by itself, with lines
 */
public record Bank(
    String id, String name, Instant created, List<Scenario> scenarios, List<String> skipped) {
  public Bank {
    scenarios = List.copyOf(scenarios);
    skipped = List.copyOf(skipped);
  }

  /** Those that can be practised: with options and a key. */
  public List<Exercise> exercises() {
    return scenarios.stream()
        .filter(Exercise::isUsable)
        .map(scenario -> new Exercise(scenario, Origin.OWN))
        .toList();
  }
}
