package org.serviceadvisor.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.serviceadvisor.rest.InvalidRequest;

/** What a tool tells: a sentence for people, and the same as data for programs. */
final class Told {
  private Told() {}

  static ToolResponse of(String sentence, JsonNode data) {
    return new ToolResponse(
        false,
        List.of(new TextContent(sentence), new TextContent(data.toString())),
        data,
        Map.of());
  }

  /** What is wrong with a question is told to the assistant, so that it can ask better. */
  static <T> T orWhatIsWrong(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (InvalidRequest e) {
      throw new ToolCallException(String.join("\n", e.details()));
    }
  }

  /** A decision in a sentence or two. */
  static String sentence(JsonNode decision) {
    List<String> names = new ArrayList<>();
    decision.path("services").forEach(service -> names.add(service.path("name").asText()));
    String options = String.join(", ", texts(decision.path("options")));
    String who = (options.isEmpty() ? "" : options + ": ") + String.join(", then ", names);
    return switch (decision.path("outcome").asText()) {
      case "recommended" ->
          "%s (confidence %.2f). %s"
              .formatted(
                  who,
                  decision.path("confidence").asDouble(),
                  decision.at("/rationale/0/text").asText());
      case "tied" -> "Undecided between %s. %s".formatted(who, decision.path("question").asText());
      default -> "Input required. " + String.join(" ", texts(decision.path("missing")));
    };
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
