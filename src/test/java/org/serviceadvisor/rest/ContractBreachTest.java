package org.serviceadvisor.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What breaks the contract is refused, with the place, for every keyword in it. */
@QuarkusTest
class ContractBreachTest {
  private static final Contract CONTRACT = Contract.COMMITTED;
  private static final int AT_LEAST = 40;

  static List<Breach> questions() {
    return Breach.all(schema("Question"), right()).stream().toList();
  }

  private static ObjectNode right() {
    return JsonNodeFactory.instance.objectNode().put("scenario", Api.RECORDED_CALLS);
  }

  private static JsonNode schema(String name) {
    return CONTRACT.document().at("/components/schemas/" + name);
  }

  @Test
  void thereAreManyWaysToBreakIt() {
    assertThat(questions()).hasSizeGreaterThan(AT_LEAST);
    assertThat(CONTRACT.check("Question", right())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void refusesAQuestionWithThePlace(Breach breach) {
    assertThat(CONTRACT.check("Question", breach.body())).as("breaks the contract").isNotEmpty();

    Response response = Api.recommend(breach.body().toString());

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
    assertThat(response.jsonPath().getString("type")).isEqualTo("/errors/invalid-request");
    assertThat(response.jsonPath().<String>getList("violations.pointer"))
        .contains(breach.pointer().toString());
  }

  @Test
  void refusesTheSameInLinesOfABatch() {
    List<Breach> breaches = questions().stream().filter(b -> b.body().isObject()).toList();
    String lines = String.join("\n", breaches.stream().map(b -> b.body().toString()).toList());

    List<String> answers =
        given()
            .contentType("application/x-ndjson")
            .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .post(Api.RECOMMENDATIONS + ":batch")
            .asString()
            .lines()
            .toList();

    assertThat(answers).hasSameSizeAs(breaches);
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i))
          .as(breaches.get(i).toString())
          .contains("\"pointer\":\"" + breaches.get(i).pointer() + "\"");
    }
  }

  /**
   * A parameter with a value that its schema excludes.
   *
   * @param path where it is sent
   */
  record WrongParameter(Contract.Operation operation, String path, String name, String value) {
    @Override
    public String toString() {
      return operation.id() + " " + name + "=" + value;
    }
  }

  static Stream<WrongParameter> parameters() {
    return CONTRACT.operations().values().stream()
        .flatMap(
            operation ->
                CONTRACT.parameters(operation).stream()
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .flatMap(parameter -> wrong(operation, parameter)));
  }

  private static Stream<WrongParameter> wrong(Contract.Operation operation, JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    List<String> values = new ArrayList<>();
    if (schema.has("enum")
        || schema.has("format")
        || schema.path("type").asText().equals("integer")) {
      values.add("nosuch");
    }
    if (schema.has("minimum")) {
      values.add(Integer.toString(schema.get("minimum").asInt() - 1));
    }
    if (schema.has("maximum")) {
      values.add(Integer.toString(schema.get("maximum").asInt() + 1));
    }
    if (schema.has("minLength")) {
      values.add("");
    }
    String name = parameter.path("name").asText();
    return values.stream()
        .map(value -> new WrongParameter(operation, operation.path(), name, value));
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void refusesAParameterByName(WrongParameter wrong) {
    io.restassured.specification.RequestSpecification request =
        given().queryParam(wrong.name(), wrong.value());
    if (!wrong.name().equals("scenario") && wrong.path().contains("picture")) {
      request.queryParam("scenario", Api.RECORDED_CALLS);
    }

    Response response =
        wrong.operation().method().equals("POST")
            ? request
                .contentType("application/json")
                .body("{\"id\":\"a\",\"scenario\":\"x\",\"expected\":[\"polly\"]}")
                .post(wrong.path())
            : request.get(wrong.path());

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
    assertThat(response.jsonPath().<String>getList("violations.parameter")).contains(wrong.name());
  }
}
