package org.serviceadvisor.scenario.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * One JSON value, read from a stream. A field that stands twice does not end the stream; it is
 * named.
 */
final class JsonTree {
  static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Optional<String> twice = Optional.empty();
  private final JsonNode root;

  private JsonTree(JsonParser parser) throws IOException {
    this.root = value(parser);
  }

  /** Reads the value at which the parser stands. */
  static JsonTree read(JsonParser parser) throws IOException {
    return new JsonTree(parser);
  }

  JsonNode root() {
    return root;
  }

  /** The first field that stands twice in one object. */
  Optional<String> twice() {
    return twice;
  }

  private JsonNode value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object(JsonParser parser) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      JsonNode value = value(parser);
      if (object.has(name)) {
        twice = twice.or(() -> Optional.of(name));
      } else {
        object.set(name, value);
      }
    }
    return object;
  }

  private ArrayNode array(JsonParser parser) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  /** What to say of text that is no JSON. */
  static String reason(JsonProcessingException e) {
    JsonLocation place = e.getLocation();
    String message = e.getOriginalMessage();
    return place == null
        ? "not JSON: " + message
        : "not JSON at line %d, column %d: %s"
            .formatted(place.getLineNr(), place.getColumnNr(), message);
  }
}
