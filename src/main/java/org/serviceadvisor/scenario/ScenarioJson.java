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
    if (!scenario.options().isEmpty()) {
      scenario.options().forEach(json.putObject("options")::put);
    }
    list(json, "expected", scenario.expected());
    list(json, "given", scenario.given());
    if (!scenario.why().isBlank()) {
      json.put("why", scenario.why());
    }
    return json;
  }

  private static void list(ObjectNode json, String field, List<String> values) {
    if (!values.isEmpty()) {
      values.forEach(json.putArray(field)::add);
    }
  }
}
