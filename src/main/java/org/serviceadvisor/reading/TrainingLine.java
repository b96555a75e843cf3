package org.serviceadvisor.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Lang;

/**
 * One line of a file of texts to learn from.
 *
 * @param json the line
 * @param place file and line, for the messages
 */
record TrainingLine(JsonNode json, String place) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static TrainingLine of(String line, String place) {
    try {
      return new TrainingLine(JSON.readTree(line), place);
    } catch (JsonProcessingException e) {
      throw new KnowledgeException(place + ": not JSON: " + e.getOriginalMessage());
    }
  }

  String get(String field) {
    return json.path(field).asText("");
  }

  Lang lang() {
    String code = get("lang");
    return Lang.of(code)
        .orElseThrow(
            () ->
                wrong(
                    KnowledgeException.unknownMessage(
                        "language", code, List.of("en", "pt", "es"))));
  }

  String text() {
    String text = get("text");
    if (text.isBlank()) {
      throw wrong("'text' is missing");
    }
    return text;
  }

  /** The texts of a field; at least one. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    json.path(field).forEach(text -> texts.add(text.asText()));
    if (texts.isEmpty() || texts.stream().anyMatch(String::isBlank)) {
      throw wrong("'%s' needs texts".formatted(field));
    }
    return texts;
  }

  KnowledgeException wrong(String problem) {
    return new KnowledgeException(place + ": " + problem);
  }
}
