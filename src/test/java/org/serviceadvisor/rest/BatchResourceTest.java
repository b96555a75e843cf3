package org.serviceadvisor.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchResourceTest {
  private static final String PATH = "/v1/recommendations:batch";
  private static final String GOOD =
      "{\"id\":\"q%d\",\"scenario\":\"Turn recorded calls into text\"}";

  @Test
  void answersEachLineInItsTurn() {
    List<JsonNode> answers =
        answers(
            String.join(
                "\n",
                GOOD.formatted(1),
                "",
                "{\"scenario\":",
                "{\"id\":7,\"scenario\":\" \"}",
                "[]"));

    assertThat(answers).extracting(a -> a.path("line").asInt()).containsExactly(1, 3, 4, 5);
    assertThat(answers.get(0).path("id").asText()).isEqualTo("q1");
    assertThat(answers.get(0).at("/decision/services/0/id").asText()).isEqualTo("transcribe");
    assertThat(answers.get(1).at("/problem/type").asText()).isEqualTo("/errors/broken-json");
    assertThat(answers.get(2).path("id").asInt()).isEqualTo(7);
    assertThat(answers.get(2).at("/problem/violations/0/pointer").asText()).isEqualTo("/scenario");
    assertThat(answers.get(3).at("/problem/type").asText()).isEqualTo("/errors/invalid-request");
  }

  @Test
  void answersAHundredBrokenLinesAmongAThousand() {
    String lines =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(i -> i % 10 == 0 ? "{broken " + i : GOOD.formatted(i))
            .collect(Collectors.joining("\n"));

    List<JsonNode> answers = answers(lines);

    assertThat(answers.stream().filter(a -> a.has("decision"))).hasSize(900);
    assertThat(answers.stream().filter(a -> a.has("problem"))).hasSize(100);
    assertThat(answers.stream().map(a -> a.at("/decision/knowledge/version")).distinct())
        .as("one version, and none for problems")
        .hasSize(2);
  }

  @Test
  void refusesALineThatIsTooLongAndGoesOn() {
    String tooLong = "{\"scenario\":\"" + "a".repeat(JsonBody.MOST_BYTES) + "\"}";

    List<JsonNode> answers = answers(tooLong + "\n" + GOOD.formatted(2));

    assertThat(answers.get(0).at("/problem/type").asText()).isEqualTo("/errors/too-large");
    assertThat(answers.get(1).has("decision")).isTrue();
  }

  @Test
  void refusesLinesThatAreNoText() {
    byte[] bytes = {'{', (byte) 0xff, (byte) 0xfe, 0, '}', '\n'};

    assertThat(answers(new String(bytes, StandardCharsets.ISO_8859_1)).get(0).has("problem"))
        .isTrue();
  }

  @Test
  void wantsLinesOfJson() {
    Response response = given().contentType("application/json").body("{}").post(PATH);

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.jsonPath().getString("detail")).contains("application/x-ndjson");
  }

  @Test
  void answersAnEmptyStreamWithNothing() {
    assertThat(answers("")).isEmpty();
  }

  private static List<JsonNode> answers(String lines) {
    Response response =
        given()
            .urlEncodingEnabled(false)
            .header("Content-Type", "application/x-ndjson")
            .body(lines.getBytes(StandardCharsets.UTF_8))
            .post(PATH);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.asString().lines().map(BatchResourceTest::json).toList();
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(line, e);
    }
  }
}
