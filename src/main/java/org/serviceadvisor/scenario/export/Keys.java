package org.serviceadvisor.scenario.export;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;

/** The words of right answers, for people. */
record Keys(Knowledge knowledge) {

  /** The texts of the right options, or the names of the services expected. */
  List<String> texts(Scenario scenario) {
    if (!scenario.options().isEmpty()) {
      return scenario.texts(scenario.expected());
    }
    Lang lang = scenario.lang().orElse(Lang.EN);
    return scenario.expected().stream()
        .map(
            id ->
                Optional.ofNullable(knowledge.services().get(id))
                    .map(service -> service.name().in(lang))
                    .orElse(id))
        .toList();
  }

  /**
   * The key in one line: ids and texts of the right options, for a matching behind the prompts'
   * ids; for an open question the names of the services.
   */
  String line(Scenario scenario) {
    if (scenario.options().isEmpty()) {
      return String.join("; ", texts(scenario));
    }
    if (scenario.form().kind() == Form.Kind.MATCHING) {
      Iterator<String> ids = scenario.expected().iterator();
      return scenario.form().prompts().keySet().stream()
          .filter(prompt -> ids.hasNext())
          .map(prompt -> prompt + " = " + labelled(scenario, ids.next()))
          .collect(Collectors.joining("; "));
    }
    String joint = scenario.isArranged() ? " → " : ", ";
    return String.join(joint, scenario.expected()) + ": " + String.join("; ", texts(scenario));
  }

  private static String labelled(Scenario scenario, String id) {
    return id + ". " + scenario.options().get(id);
  }
}
