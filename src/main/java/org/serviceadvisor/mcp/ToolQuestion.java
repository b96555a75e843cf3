package org.serviceadvisor.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of the arguments of a tool a question as the contract has it. */
final class ToolQuestion {
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  ToolQuestion(String scenario, Optional<Map<String, String>> options) {
    json.put("scenario", scenario);
    options
        .filter(given -> !given.isEmpty())
        .ifPresent(given -> given.forEach(json.putObject("options")::put));
  }

  ToolQuestion with(String field, Optional<String> value) {
    value.filter(word -> !word.isBlank()).ifPresent(word -> json.put(field, word));
    return this;
  }

  /** With everything about the decision. */
  ToolQuestion explained() {
    json.put("explain", true);
    return this;
  }

  ToolQuestion whyNot(Optional<List<String>> names) {
    names
        .filter(given -> !given.isEmpty())
        .ifPresent(given -> given.forEach(json.putArray("whyNot")::add));
    return this;
  }

  /** Facts that hold: ids, or numbers such as {@code payload=4194304}. */
  ToolQuestion facts(Optional<List<String>> facts) {
    facts.ifPresent(given -> given.forEach(this::fact));
    return this;
  }

  private void fact(String written) {
    int equals = written.indexOf('=');
    if (equals < 0) {
      json.withArray("facts").add(written);
    } else {
      json.withArray("facts")
          .addObject()
          .put("measure", written.substring(0, equals))
          .put("value", number(written.substring(equals + 1)));
    }
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Facts that do not hold: ids. */
  ToolQuestion withoutFacts(Optional<List<String>> facts) {
    facts.ifPresent(given -> given.forEach(this::noFact));
    return this;
  }

  private void noFact(String id) {
    json.withArray("facts").addObject().put("id", id).put("holds", false);
  }

  /** Facts as an answer to a question of the advisor has them. */
  ToolQuestion add(ArrayNode facts) {
    json.withArray("facts").addAll(facts);
    return this;
  }

  ObjectNode json() {
    return json.deepCopy();
  }
}
