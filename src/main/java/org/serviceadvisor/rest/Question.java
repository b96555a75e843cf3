package org.serviceadvisor.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.serviceadvisor.advice.reasons.Asked;
import org.serviceadvisor.advice.reasons.BadFacts;
import org.serviceadvisor.advice.reasons.FactsJson;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;

/**
 * A checked request for a recommendation.
 *
 * @param scenario what is to be decided
 * @param perspective for whom and for which day
 * @param explainIn language of the reasons; empty when the body does not say
 * @param facts what the caller says beside the text, as written
 * @param explain whether everything about the decision is wanted
 * @param whyNot what else is asked about
 * @param check somebody else's answer, to be checked
 */
record Question(
    Scenario scenario,
    Perspective perspective,
    Optional<Lang> explainIn,
    JsonNode facts,
    boolean explain,
    List<String> whyNot,
    Optional<String> check) {
  Question {
    whyNot = List.copyOf(whyNot);
  }

  /**
   * The same with its facts understood.
   *
   * @param lang language of the reasons; that of the text when empty
   * @throws InvalidRequest when a fact is not known
   */
  Asked asked(Knowledge knowledge, Optional<Lang> lang) {
    return new Asked(scenario, perspective, lang, facts(knowledge), explain, whyNot, check);
  }

  private FactEdits facts(Knowledge knowledge) {
    try {
      return new FactsJson(knowledge).read(facts);
    } catch (BadFacts e) {
      JsonPointer place = JsonPointer.empty().appendProperty("facts").append(e.place());
      throw new InvalidRequest(
          List.of(Violation.at(place, Objects.requireNonNullElse(e.getMessage(), ""))));
    }
  }
}
