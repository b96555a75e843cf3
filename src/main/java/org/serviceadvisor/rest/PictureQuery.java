package org.serviceadvisor.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.serviceadvisor.advice.reasons.Asked;
import org.serviceadvisor.advice.reasons.BadFacts;
import org.serviceadvisor.advice.reasons.FactsText;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;

/**
 * A question in an address.
 *
 * @param scenario the scenario
 * @param options options, each as {@code id=text}
 * @param perspective for whom
 * @param asOf for which day
 * @param lang language of the scenario
 * @param explainIn language of the reasons
 * @param facts facts that hold
 * @param withdrawn facts that do not hold
 */
record PictureQuery(
    Optional<String> scenario,
    List<String> options,
    Optional<String> perspective,
    Optional<String> asOf,
    Optional<String> lang,
    Optional<String> explainIn,
    List<String> facts,
    List<String> withdrawn) {

  /**
   * The question, checked like one in a body.
   *
   * @param accepted language that the caller reads, where the address does not say
   * @param violations what is wrong with the address so far
   * @throws InvalidRequest with the name of each wrong parameter
   */
  Asked asked(Knowledge knowledge, Optional<Lang> accepted, Violations violations) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    scenario.ifPresent(text -> body.put("scenario", text));
    perspective.ifPresent(word -> body.put("perspective", word));
    asOf.ifPresent(day -> body.put("asOf", day));
    lang.ifPresent(code -> body.put("lang", code));
    explainIn.ifPresent(code -> body.put("explainIn", code));
    options(body, violations);
    FactEdits edits = facts(knowledge, violations);
    try {
      Question question = QuestionReader.read(body);
      violations.stop();
      Optional<Lang> shown = question.explainIn().or(() -> accepted);
      return Asked.plainly(question.scenario(), question.perspective(), shown).with(edits);
    } catch (InvalidRequest e) {
      e.violations().forEach(wrong -> violations.addParameter(parameter(wrong), wrong.detail()));
      violations.stop();
      throw e;
    }
  }

  /** The parameter behind a place in the body. */
  private static String parameter(Violation violation) {
    String field = violation.pointer().orElse("").replaceAll("^/|(?<=.)/.*", "");
    return field.equals("options") ? "option" : field.isEmpty() ? "scenario" : field;
  }

  private void options(ObjectNode body, Violations violations) {
    if (options.isEmpty()) {
      return;
    }
    ObjectNode json = body.putObject("options");
    for (String option : options) {
      int equals = option.indexOf('=');
      if (equals < 1) {
        violations.addParameter(
            "option",
            "'%s' is not an option\nMaybe write it as A=Amazon Polly?"
                .formatted(Sendable.word(option)));
      } else {
        json.put(option.substring(0, equals), option.substring(equals + 1));
      }
    }
  }

  private FactEdits facts(Knowledge knowledge, Violations violations) {
    try {
      return new FactsText(knowledge).read(facts, withdrawn);
    } catch (BadFacts e) {
      violations.addParameter("fact", Objects.requireNonNullElse(e.getMessage(), ""));
      return FactEdits.NONE;
    }
  }
}
