package org.serviceadvisor.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
  private static final Set<String> PATHS =
      Set.of(
          "/v1/recommendations",
          "/v1/services",
          "/v1/services/{id}",
          "/v1/rules",
          "/v1/rules/{id}",
          "/errors/{word}");

  @Test
  void describesAllPaths() {
    assertThat(fieldNames(document().path("paths"))).containsAll(PATHS);
  }

  @Test
  void namesAndSummarisesEveryOperation() {
    for (JsonNode operation : operations()) {
      assertThat(operation.path("operationId").asText()).isNotBlank();
      assertThat(operation.path("summary").asText()).isNotBlank();
      assertThat(operation.path("responses").has("200"))
          .as(operation.path("operationId").asText())
          .isTrue();
    }
  }

  @Test
  void refersOnlyToWhatIsDescribed() {
    JsonNode document = document();

    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(ref -> assertResolves(document, ref));
  }

  @Test
  void describesEveryFieldOfADecision() {
    JsonNode document = document();
    Map<String, String> options = Map.of("A", "Amazon Polly", "B", "Amazon Transcribe");

    for (String perspective : List.of("exam", "new-account")) {
      Map<String, Object> open = Map.of("scenario", Api.RECORDED_CALLS, "perspective", perspective);
      Map<String, Object> closed = Map.of("scenario", Api.RECORDED_CALLS, "options", options);
      assertDescribed(
          document, schema(document, "Decision"), json(Api.recommend(open).asString()), "decision");
      assertDescribed(
          document,
          schema(document, "Decision"),
          json(Api.recommend(closed).asString()),
          "decision");
    }
  }

  @Test
  void showsExamplesThatWork() {
    for (String example : List.of("OpenQuestion", "QuestionWithOptions", "PortugueseQuestion")) {
      JsonNode question = document().at("/components/examples/" + example + "/value");

      assertThat(Api.recommend(question.toString()).statusCode()).as(example).isEqualTo(200);
    }
  }

  @Test
  void servesSwaggerUi() {
    assertThat(given().get("/q/swagger-ui/").statusCode()).isEqualTo(200);
  }

  @Test
  void leadsFromTheRootToSwaggerUi() {
    assertThat(given().redirects().follow(false).get("/").header("Location"))
        .endsWith("/q/swagger-ui");
  }

  private static void assertDescribed(
      JsonNode document, JsonNode schema, JsonNode value, String path) {
    JsonNode target =
        schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    if (value.isArray()) {
      value.forEach(item -> assertDescribed(document, target.path("items"), item, path));
    }
    if (value.isObject()) {
      assertThat(fieldNames(target.path("properties")))
          .as("fields of %s described in META-INF/openapi.yaml", path)
          .containsAll(fieldNames(value));
      value
          .fields()
          .forEachRemaining(
              field ->
                  assertDescribed(
                      document,
                      target.path("properties").path(field.getKey()),
                      field.getValue(),
                      path + "." + field.getKey()));
    }
  }

  private static void assertResolves(JsonNode document, String ref) {
    assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse();
  }

  private static List<JsonNode> operations() {
    List<JsonNode> operations = new ArrayList<>();
    document().path("paths").forEach(path -> path.forEach(operations::add));
    return operations;
  }

  private static JsonNode schema(JsonNode document, String name) {
    return document.at("/components/schemas/" + name);
  }

  private static Set<String> fieldNames(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode document() {
    return json(given().get("/q/openapi?format=json").asString());
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
