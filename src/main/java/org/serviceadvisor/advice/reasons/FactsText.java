package org.serviceadvisor.advice.reasons;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Measure;

/**
 * Facts as they are written on a command line or in an address: {@code id}, {@code measure=number}.
 */
public final class FactsText {
  private final Knowledge knowledge;

  public FactsText(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Reads facts.
   *
   * @param holding ids of needs and constraints that hold, or {@code payload=4194304}
   * @param missing ids of needs and constraints that do not hold, or measures of which nothing is
   *     said
   * @throws BadFacts when one cannot be understood or two contradict each other
   */
  public FactEdits read(List<String> holding, List<String> missing) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    holding.forEach(word -> json.add(holding(word.strip())));
    missing.forEach(word -> json.add(missing(word.strip())));
    return new FactsJson(knowledge).read(json);
  }

  private static ObjectNode holding(String word) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    int equals = word.indexOf('=');
    if (equals < 0) {
      return json.put("id", word);
    }
    json.put("measure", word.substring(0, equals));
    try {
      json.put("value", Double.parseDouble(word.substring(equals + 1)));
    } catch (NumberFormatException e) {
      json.put("value", word.substring(equals + 1));
    }
    return json;
  }

  private static ObjectNode missing(String word) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    String field = Measure.of(word).isPresent() ? "measure" : "id";
    return json.put(field, word).put("holds", false);
  }
}
