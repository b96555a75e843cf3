package org.serviceadvisor.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.practice.Exercise;

/**
 * A question of the project's own with its key.
 *
 * @param lang en, pt or es
 * @param domain domain of the exam, 1 to 5
 * @param kind choice, ordering or matching
 * @param prompts of a matching, prompt id to text
 * @param expected ids of the right options; in order for an ordering, one for each prompt for a
 *     matching
 * @param why why they are right; may be empty
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ScenarioView(
    String id,
    String lang,
    OptionalInt domain,
    Optional<String> topic,
    String kind,
    String scenario,
    Optional<Map<String, String>> prompts,
    Map<String, String> options,
    List<String> expected,
    String why) {

  static ScenarioView of(Exercise exercise) {
    Scenario scenario = exercise.scenario();
    return new ScenarioView(
        scenario.id(),
        exercise.lang().code(),
        scenario.domain(),
        scenario.topic(),
        scenario.form().kind().word(),
        scenario.text(),
        Optional.of(scenario.form().prompts()).filter(prompts -> !prompts.isEmpty()),
        scenario.options(),
        scenario.expected(),
        scenario.why());
  }
}
