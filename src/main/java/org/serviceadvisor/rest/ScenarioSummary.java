package org.serviceadvisor.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.OptionalInt;
import org.serviceadvisor.practice.Exercise;

/**
 * A line of the list of questions.
 *
 * @param lang en, pt or es
 * @param domain domain of the exam, 1 to 5
 * @param kind choice, ordering or matching
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ScenarioSummary(
    String id,
    String lang,
    OptionalInt domain,
    Optional<String> topic,
    String kind,
    String scenario) {

  static ScenarioSummary of(Exercise exercise) {
    return new ScenarioSummary(
        exercise.id(),
        exercise.lang().code(),
        exercise.scenario().domain(),
        exercise.scenario().topic(),
        exercise.scenario().form().kind().word(),
        exercise.scenario().text());
  }
}
