package org.serviceadvisor.scenario.export;

import java.util.List;
import java.util.Optional;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;

/** The words of right answers, for people. */
record Keys(Knowledge knowledge) {

  /** The texts of the right options, or the names of the services expected. */
  List<String> texts(Scenario scenario) {
    Lang lang = scenario.lang().orElse(Lang.EN);
    return scenario.expected().stream()
        .map(
            id ->
                Optional.ofNullable(scenario.options().get(id))
                    .or(
                        () ->
                            Optional.ofNullable(knowledge.services().get(id))
                                .map(service -> service.name().in(lang)))
                    .orElse(id))
        .toList();
  }
}
