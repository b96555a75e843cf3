package org.serviceadvisor.scenario.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * JSON: a list of questions, an object that holds lists of them, or a single question. Lists are
 * read item by item; a file of any length needs the memory of one question.
 */
final class JsonReader implements FormatReader {

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    try (JsonParser parser = JsonTree.FACTORY.createParser(source.text())) {
      // Several values, one after the other, are as good as a list.
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        value(next, parser, outlet);
      }
    } catch (JsonProcessingException e) {
      outlet.invalid(
          e.getLocation().getLineNr(), JsonTree.reason(e) + "; what follows is not read");
    }
  }

  private static void value(JsonToken start, JsonParser parser, Outlet outlet) throws IOException {
    if (start == JsonToken.START_ARRAY) {
      parser.nextToken();
      list(parser, outlet);
    } else if (start == JsonToken.START_OBJECT) {
      object(parser, outlet);
    } else {
      outlet.invalid(line(parser), "neither an object nor a list of scenarios");
    }
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  /** Reads on from the first item of a list to its end. */
  private static void list(JsonParser parser, Outlet outlet) throws IOException {
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      int line = line(parser);
      JsonRecords.pass(line, JsonTree.read(parser), outlet);
      parser.nextToken();
    }
  }

  private static void object(JsonParser parser, Outlet outlet) throws IOException {
    int line = line(parser);
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && !isPartOfQuestion(field)) {
        named(field, parser, outlet);
      } else {
        rest.set(field, JsonTree.read(parser).root());
      }
    }
    if (JsonDraft.isQuestion(rest)) {
      outlet.question(line, () -> JsonDraft.read(rest));
    } else {
      nested(line, rest, outlet);
    }
  }

  private static boolean isPartOfQuestion(String field) {
    return Fields.OPTIONS.isNamed(field)
        || Fields.KEY.isNamed(field)
        || Fields.GIVEN.isNamed(field)
        || Fields.ORIGIN.isNamed(field);
  }

  /** A list in an object: of questions, which its first item shows, or of something else. */
  private static void named(String field, JsonParser parser, Outlet outlet) throws IOException {
    int line = line(parser);
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      return;
    }
    JsonTree first = JsonTree.read(parser);
    if (!JsonDraft.isQuestion(first.root()) && !field.equals("scenarios")) {
      outlet.note(line, "the list '%s' holds no questions and is not read".formatted(field));
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        parser.skipChildren();
      }
      return;
    }
    JsonRecords.pass(line, first, outlet);
    parser.nextToken();
    list(parser, outlet);
  }

  /** Lists one or more levels further down, which are small enough to be in memory. */
  private static void nested(int line, JsonNode object, Outlet outlet) {
    for (JsonNode value : object) {
      if (value.isObject()) {
        nested(line, value, outlet);
      } else if (value.isArray()) {
        for (JsonNode item : value) {
          if (JsonDraft.isQuestion(item)) {
            outlet.question(line, () -> JsonDraft.read(item));
          }
        }
      }
    }
  }
}
