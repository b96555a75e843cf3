package org.serviceadvisor.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi31;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The committed contract, and what answers break of it. */
final class Contract {
  private static final SchemaValidatorsConfig WITH_FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  static final Contract COMMITTED = new Contract();

  private static final String ID = "https://advisor.invalid/openapi";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final JsonSchemaFactory schemas;
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  /** One method on one path. */
  record Operation(String id, String method, String path, JsonPointer place, JsonNode body) {
    boolean serves(String otherMethod, String otherPath) {
      return method.equals(otherMethod)
          && otherPath.matches(path.replaceAll("\\{[^}]+}", "[^/]+").replace(".", "\\."));
    }
  }

  private Contract() {
    this.document = read();
    JsonNode strict = strict(document.deepCopy());
    this.schemas =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder
                    .metaSchema(OpenApi31.getInstance())
                    .defaultMetaSchemaIri(OpenApi31.getInstance().getIri())
                    .schemaLoaders(loaders -> loaders.schemas(Map.of(ID, strict.toString()))));
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        method -> add(path.getKey(), method.getKey(), method.getValue())));
  }

  private void add(String path, String method, JsonNode body) {
    JsonPointer place =
        JsonPointer.empty().appendProperty("paths").appendProperty(path).appendProperty(method);
    String id = body.path("operationId").asText();
    operations.put(
        id, new Operation(id, method.toUpperCase(java.util.Locale.ROOT), path, place, body));
  }

  private static JsonNode read() {
    try (InputStream in = Contract.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers may not have fields that the contract does not know, though clients must bear them. */
  private static JsonNode strict(JsonNode tree) {
    if (tree instanceof ObjectNode object
        && object.path("type").asText().equals("object")
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    tree.forEach(Contract::strict);
    return tree;
  }

  JsonNode document() {
    return document;
  }

  Map<String, Operation> operations() {
    return operations;
  }

  Optional<Operation> operation(String method, String path) {
    return operations.values().stream()
        .filter(operation -> operation.serves(method, path))
        .findFirst();
  }

  /** The parameters of an operation, those that stand elsewhere too. */
  List<JsonNode> parameters(Operation operation) {
    JsonPointer place = operation.place().append(JsonPointer.compile("/parameters"));
    return IntStream.range(0, document.at(place).size())
        .mapToObj(i -> resolve(place.appendIndex(i)).node())
        .toList();
  }

  /** What an answer breaks, one sentence each. */
  List<String> check(Operation operation, int status, String contentType, String body) {
    JsonNode responses = operation.body().path("responses");
    String key = Integer.toString(status);
    if (!responses.has(key)) {
      return List.of("%s: status %d is not described".formatted(operation.id(), status));
    }
    Place response = resolve(operation.place().append(JsonPointer.compile("/responses/" + key)));
    JsonNode content = response.node().path("content");
    if (content.isMissingNode()) {
      return body.isEmpty()
          ? List.of()
          : List.of("%s %d: has a body, described without".formatted(operation.id(), status));
    }
    String media = contentType.replaceFirst(";.*", "").strip();
    if (!content.has(media)) {
      return List.of(
          "%s %d: media type %s is not described".formatted(operation.id(), status, media));
    }
    JsonPointer schema =
        response
            .at()
            .append(JsonPointer.compile("/content"))
            .appendProperty(media)
            .appendProperty("schema");
    return bodies(media, body).stream()
        .flatMap(json -> invalid(schema, json).stream())
        .map(problem -> "%s %d: %s".formatted(operation.id(), status, problem))
        .toList();
  }

  /** What is wrong with a value that should be of a schema of the components. */
  List<String> check(String schemaName, JsonNode value) {
    return invalid(JsonPointer.compile("/components/schemas/" + schemaName), value);
  }

  private List<String> invalid(JsonPointer schemaAt, JsonNode value) {
    JsonSchema schema = schemas.getSchema(SchemaLocation.of(ID + "#" + schemaAt), WITH_FORMATS);
    return schema.validate(value).stream().map(ValidationMessage::toString).toList();
  }

  private static List<JsonNode> bodies(String media, String body) {
    try {
      List<JsonNode> bodies = new ArrayList<>();
      if (media.equals("application/x-ndjson")) {
        for (String line : body.lines().toList()) {
          bodies.add(JSON.readTree(line));
        }
      } else if (media.endsWith("json")) {
        bodies.add(JSON.readTree(body));
      }
      return bodies;
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + body, e);
    }
  }

  private record Place(JsonPointer at, JsonNode node) {}

  private Place resolve(JsonPointer at) {
    JsonNode node = document.at(at);
    return node.has("$ref")
        ? resolve(JsonPointer.compile(node.path("$ref").asText().substring(1)))
        : new Place(at, node);
  }
}
