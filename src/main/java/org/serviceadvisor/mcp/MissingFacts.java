package org.serviceadvisor.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.mcp.server.Elicitation;
import io.quarkiverse.mcp.server.ElicitationRequest;
import io.quarkiverse.mcp.server.ElicitationResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks the person behind the assistant for a fact without which there is no answer, where the
 * assistant can pass the question on; else the answer says what it would need to know.
 */
final class MissingFacts {
  private static final int MOST_QUESTIONS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String ANSWER = "answer";

  private final Elicitation people;

  MissingFacts(Elicitation people) {
    this.people = people;
  }

  /**
   * Answers, asking back while an answer would settle it.
   *
   * @param answers answers a question
   */
  ObjectNode settle(ToolQuestion question, Function<ObjectNode, ObjectNode> answers) {
    ObjectNode answer = answers.apply(question.json());
    for (int asked = 0; asked < MOST_QUESTIONS && people.isSupported(); asked++) {
      Optional<ArrayNode> facts = ask(answer.path("questions").path(0));
      if (facts.isEmpty()) {
        return answer;
      }
      answer = answers.apply(question.add(facts.get()).json());
    }
    return answer;
  }

  /** The facts behind the answer that a person chose; empty when there is nothing to choose. */
  private Optional<ArrayNode> ask(JsonNode question) {
    List<String> texts = new ArrayList<>();
    question.path("answers").forEach(answer -> texts.add(answer.path("text").asText()));
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    ElicitationRequest request =
        people
            .requestBuilder()
            .setMessage(question.path("text").asText())
            .addSchemaProperty(ANSWER, new ElicitationRequest.EnumSchema(texts, true))
            .setTimeout(PATIENCE)
            .build();
    ElicitationResponse response = request.sendAndAwait();
    if (!response.actionAccepted()) {
      return Optional.empty();
    }
    int chosen = texts.indexOf(response.content().getString(ANSWER));
    return Optional.of(question.path("answers").path(chosen).path("facts"))
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast)
        .filter(facts -> !facts.isEmpty());
  }
}
