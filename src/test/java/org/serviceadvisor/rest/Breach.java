package org.serviceadvisor.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to break a schema in one place, made from the schema itself: one for each keyword in it.
 *
 * @param keyword what is broken
 * @param pointer where a validator sees it
 * @param body a value that is right but for that
 */
record Breach(String keyword, JsonPointer pointer, JsonNode body) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** All ways to break an object's schema, starting from an object that keeps to it. */
  static List<Breach> all(JsonNode schema, ObjectNode right) {
    List<Breach> breaches = new ArrayList<>();
    breaches.add(new Breach("type", JsonPointer.empty(), JSON.textNode("x")));
    breaches.add(new Breach("type", JsonPointer.empty(), JSON.arrayNode()));
    schema
        .path("required")
        .forEach(
            name ->
                breaches.add(
                    new Breach(
                        "required",
                        field(name.asText()),
                        right.deepCopy().without(name.asText()))));
    if (!schema.path("additionalProperties").asBoolean(true)) {
      breaches.add(
          new Breach("additionalProperties", field("nosuch"), right.deepCopy().put("nosuch", "x")));
    }
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            property ->
                wrong(property.getValue())
                    .forEach(
                        wrong ->
                            breaches.add(
                                new Breach(
                                    wrong.keyword,
                                    field(property.getKey()).append(wrong.pointer),
                                    right.deepCopy().set(property.getKey(), wrong.body)))));
    return breaches;
  }

  private static JsonPointer field(String name) {
    return JsonPointer.empty().appendProperty(name);
  }

  /** Values that break a schema, each with the place in it. */
  private static List<Breach> wrong(JsonNode schema) {
    List<Breach> wrong = new ArrayList<>();
    String type = schema.path("type").asText();
    if (!type.isEmpty()) {
      wrong.add(here("type", type.equals("object") ? JSON.arrayNode() : JSON.objectNode()));
      wrong.add(here("type", JSON.numberNode(7)));
    }
    if (schema.has("enum")) {
      wrong.add(here("enum", JSON.textNode("nosuch")));
    }
    if (schema.has("format")) {
      wrong.add(here("format", JSON.textNode("2026-02-30")));
      wrong.add(here("format", JSON.textNode("yesterday")));
    }
    if (schema.has("minLength")) {
      wrong.add(here("minLength", JSON.textNode("")));
    }
    if (schema.has("maxLength")) {
      wrong.add(here("maxLength", JSON.textNode("x".repeat(schema.get("maxLength").asInt() + 1))));
    }
    if (schema.has("minProperties")) {
      wrong.add(here("minProperties", object(schema.get("minProperties").asInt() - 1)));
    }
    if (schema.has("maxProperties")) {
      wrong.add(here("maxProperties", object(schema.get("maxProperties").asInt() + 1)));
    }
    if (schema.has("maxItems")) {
      wrong.add(here("maxItems", array(schema.get("maxItems").asInt() + 1)));
    }
    if (schema.path("additionalProperties").isObject()) {
      wrong(schema.get("additionalProperties"))
          .forEach(
              value ->
                  wrong.add(
                      new Breach(
                          value.keyword,
                          field("k0").append(value.pointer),
                          object(2).set("k0", value.body))));
    }
    if (schema.has("items")) {
      wrong(schema.get("items"))
          .forEach(
              value ->
                  wrong.add(
                      new Breach(
                          value.keyword,
                          JsonPointer.empty().appendIndex(0).append(value.pointer),
                          JSON.arrayNode().add(value.body))));
    }
    return wrong;
  }

  private static Breach here(String keyword, JsonNode value) {
    return new Breach(keyword, JsonPointer.empty(), value);
  }

  private static ObjectNode object(int size) {
    ObjectNode object = JSON.objectNode();
    for (int i = 0; i < size; i++) {
      object.put("k" + i, "Amazon Polly");
    }
    return object;
  }

  private static ArrayNode array(int size) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < size; i++) {
      array.add("transcribe-speech");
    }
    return array;
  }

  @Override
  public String toString() {
    return keyword + " at '" + pointer + "'";
  }
}
