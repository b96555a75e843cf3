package org.serviceadvisor.mcp;

import io.quarkiverse.mcp.server.OutputSchemaGenerator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Schemas of what tools tell, taken from the contract, so that REST and MCP speak of the same
 * things in the same words.
 */
public abstract class ContractSchema implements OutputSchemaGenerator {
  private static final String FROM = "#/components/schemas/";
  private static final String TO = "#/$defs/";

  private final Function<JsonObject, JsonObject> part;
  private JsonObject made = new JsonObject();

  ContractSchema(String name) {
    this(all -> all.getJsonObject(name).copy());
  }

  /**
   * A schema of its own.
   *
   * @param part makes it from those of the contract, by name
   */
  ContractSchema(Function<JsonObject, JsonObject> part) {
    this.part = part;
  }

  /** The schema with all that it refers to beside it; made when first asked for. */
  @Override
  public synchronized Object generate(Class<?> unused) {
    if (made.isEmpty()) {
      made = make();
    }
    return made;
  }

  private JsonObject make() {
    JsonObject all = Contract.SCHEMAS;
    JsonObject schema = part.apply(all);
    Set<String> needed = new LinkedHashSet<>();
    collect(schema, all, needed);
    JsonObject beside = new JsonObject();
    needed.forEach(other -> beside.put(other, all.getJsonObject(other)));
    return new JsonObject(schema.put("$defs", beside).encode().replace("\"" + FROM, "\"" + TO));
  }

  private static void collect(Object part, JsonObject all, Set<String> needed) {
    if (part instanceof JsonObject object) {
      String ref = object.getString("$ref", "");
      if (ref.startsWith(FROM) && needed.add(ref.substring(FROM.length()))) {
        collect(all.getJsonObject(ref.substring(FROM.length())), all, needed);
      }
      object.fieldNames().stream()
          .filter(field -> !field.equals("$ref"))
          .forEach(field -> collect(object.getValue(field), all, needed));
    } else if (part instanceof JsonArray array) {
      array.forEach(item -> collect(item, all, needed));
    }
  }

  /** Read once, when it is first asked for. */
  private static final class Contract {
    static final JsonObject SCHEMAS = schemas();
  }

  private static JsonObject object(JsonObject properties, String... required) {
    return new JsonObject()
        .put("type", "object")
        .put("properties", properties)
        .put("required", new JsonArray(List.of(required)));
  }

  private static JsonObject property(JsonObject all, String schema, String name) {
    return all.getJsonObject(schema).getJsonObject("properties").getJsonObject(name);
  }

  private static JsonObject schemas() {
    try (InputStream in = ContractSchema.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      Map<String, Object> contract = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new JsonObject(contract).getJsonObject("components").getJsonObject("schemas");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the contract", e);
    }
  }

  /** A decision. */
  @Singleton
  public static final class OfDecision extends ContractSchema {
    public OfDecision() {
      super("Decision");
    }
  }

  /** Whether an answer holds. */
  @Singleton
  public static final class OfCheck extends ContractSchema {
    public OfCheck() {
      super("Check");
    }
  }

  /** A page of the catalogue. */
  @Singleton
  public static final class OfServices extends ContractSchema {
    public OfServices() {
      super("ServicePage");
    }
  }

  /** An entry of the catalogue. */
  @Singleton
  public static final class OfService extends ContractSchema {
    public OfService() {
      super("Service");
    }
  }

  /** What to ask next: a part of a decision. */
  @Singleton
  public static final class OfNextQuestion extends ContractSchema {
    public OfNextQuestion() {
      super(OfNextQuestion::schema);
    }

    private static JsonObject schema(JsonObject all) {
      return object(
          new JsonObject()
              .put("outcome", property(all, "Decision", "outcome"))
              .put("questions", property(all, "Decision", "questions")),
          "outcome",
          "questions");
    }
  }

  /** How a learner's answer was marked: a part of a verdict, with the decision. */
  @Singleton
  public static final class OfMark extends ContractSchema {
    public OfMark() {
      super(OfMark::schema);
    }

    private static JsonObject schema(JsonObject all) {
      JsonObject properties = new JsonObject();
      for (String name : List.of("status", "marking", "answer", "expected", "credit")) {
        properties.put(name, property(all, "Verdict", name));
      }
      JsonObject decision = new JsonObject().put("$ref", FROM + "Decision");
      return object(
          properties.put("decision", decision),
          "status",
          "marking",
          "answer",
          "expected",
          "credit",
          "decision");
    }
  }
}
