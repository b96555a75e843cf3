package org.serviceadvisor.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.serviceadvisor.model.Scenario;

/** Writes scenarios in the canonical form that {@link ScenarioFiles} reads. */
public final class ScenarioJson {
  private ScenarioJson() {}

  /** The scenario as a record of a file; what it does not say is left out. */
  public static ObjectNode write(Scenario scenario) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", scenario.id());
    scenario.lang().ifPresent(lang -> json.put("lang", lang.code()));
    scenario.domain().ifPresent(domain -> json.put("domain", domain));
    scenario.topic().ifPresent(topic -> json.put("topic", topic));
    json.put("scenario", scenario.text());
    if (scenario.isArranged()) {
      json.put("kind", scenario.form().kind().word());
    }
    if (!scenario.form().prompts().isEmpty()) {
      scenario.form().prompts().forEach(json.putObject("prompts")::put);
    }
    if (!scenario.options().isEmpty()) {
      scenario.options().forEach(json.putObject("options")::put);
    }
    answers(json, "expected", scenario, scenario.expected());
    answers(json, "given", scenario, scenario.given());
    if (!scenario.why().isBlank()) {
      json.put("why", scenario.why());
    }
    return json;
  }

  private static void answers(
      ObjectNode json, String field, Scenario scenario, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    List<String> prompts = List.copyOf(scenario.form().prompts().keySet());
    if (prompts.isEmpty()) {
      values.forEach(json.putArray(field)::add);
      return;
    }
    ObjectNode matches = json.putObject(field);
    for (int place = 0; place < values.size(); place++) {
      matches.put(prompts.get(place), values.get(place));
    }
  }
}
