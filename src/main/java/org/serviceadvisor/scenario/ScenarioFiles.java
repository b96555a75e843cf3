package org.serviceadvisor.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.knowledge.Node;
import org.serviceadvisor.knowledge.YamlReader;

/**
 * Reads canonical scenario files: YAML, JSON and JSON Lines. What cannot be read is reported, the
 * rest goes on.
 */
public final class ScenarioFiles {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final String WRAPPER = "scenarios";

  private final ScenarioChecker checker;

  public ScenarioFiles(ScenarioChecker checker) {
    this.checker = checker;
  }

  /**
   * Reads a file, giving one record after the other.
   *
   * @param name name of the file; its ending tells the format
   */
  public void read(String name, InputStream in, Consumer<Record> records) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    skipByteOrderMark(reader);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      lines(name, reader, records);
    } else if (lower.endsWith(".json")) {
      json(name, reader, records);
    } else if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
      yaml(name, reader, records);
    } else {
      records.accept(
          new Record.Invalid(
              name,
              1,
              name,
              "unknown kind of file '%s'\nMaybe rename it to .yaml, .json or .jsonl?"
                  .formatted(name)));
    }
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != 0xFEFF) {
      reader.reset();
    }
  }

  private void lines(String name, BufferedReader reader, Consumer<Record> records)
      throws IOException {
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      records.accept(line(name, number, line));
    }
  }

  /** Reads one line of JSON Lines. */
  public Record line(String name, int number, String line) {
    try {
      return checker.check(name, number, JSON.readTree(line));
    } catch (JsonProcessingException e) {
      return new Record.Invalid(
          name,
          number,
          name + ":" + number,
          "not JSON at column %d: %s"
              .formatted(e.getLocation().getColumnNr(), e.getOriginalMessage()));
    }
  }

  private void json(String name, Reader reader, Consumer<Record> records) throws IOException {
    try (JsonParser parser = JSON.createParser(reader)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        object(name, parser, records);
      } else if (first == JsonToken.START_ARRAY) {
        array(name, parser, records);
      } else {
        records.accept(
            new Record.Invalid(name, 1, name, "neither an object nor a list of scenarios"));
      }
    } catch (JsonProcessingException e) {
      records.accept(
          new Record.Invalid(
              name,
              e.getLocation().getLineNr(),
              name + ":" + e.getLocation().getLineNr(),
              "not JSON at line %d column %d: %s"
                  .formatted(
                      e.getLocation().getLineNr(),
                      e.getLocation().getColumnNr(),
                      e.getOriginalMessage())));
    }
  }

  private void array(String name, JsonParser parser, Consumer<Record> records) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = parser.currentTokenLocation().getLineNr();
      JsonNode node =
          JSON.readerFor(JsonNode.class)
              .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readValue(parser);
      records.accept(checker.check(name, line, node));
    }
  }

  private void object(String name, JsonParser parser, Consumer<Record> records) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    ObjectNode single = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (field.equals(WRAPPER) && value == JsonToken.START_ARRAY) {
        array(name, parser, records);
      } else {
        single.set(
            field,
            JSON.readerFor(JsonNode.class)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .<JsonNode>readValue(parser));
      }
    }
    if (single.has("scenario")) {
      records.accept(checker.check(name, line, single));
    }
  }

  private void yaml(String name, Reader reader, Consumer<Record> records) throws IOException {
    StringBuilder content = new StringBuilder();
    char[] buffer = new char[8192];
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      content.append(buffer, 0, n);
    }
    Node root;
    try {
      root = YamlReader.read(name, content.toString());
    } catch (KnowledgeException e) {
      records.accept(new Record.Invalid(name, 1, name, "not YAML: " + e.getMessage()));
      return;
    }
    if (root.fields().containsKey("scenario")) {
      records.accept(checker.check(name, root.line(), json(root)));
      return;
    }
    Node list = root.fields().getOrDefault(WRAPPER, root);
    if (list.items().isEmpty()) {
      records.accept(
          new Record.Invalid(
              name,
              1,
              name,
              "holds no scenario\nMaybe a list below '%s:' was meant?".formatted(WRAPPER)));
    }
    list.items().forEach(item -> records.accept(checker.check(name, item.line(), json(item))));
  }

  private static JsonNode json(Node node) {
    if (!node.fields().isEmpty()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.fields().forEach((key, value) -> object.set(key, json(value)));
      return object;
    }
    if (!node.items().isEmpty()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.items().forEach(item -> array.add(json(item)));
      return array;
    }
    return JsonNodeFactory.instance.textNode(node.text());
  }
}
