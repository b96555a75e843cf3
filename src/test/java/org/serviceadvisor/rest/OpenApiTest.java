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
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
  private final Contract contract = Contract.COMMITTED;

  @Test
  void isServedAsCommitted() {
    assertThat(json(given().get("/q/openapi?format=json").asString()))
        .isEqualTo(contract.document());
  }

  @Test
  void describesWhatTheApplicationServesAndNothingElse() {
    assertThat(contract.operations().values().stream().map(ServedOperation::of))
        .containsExactlyInAnyOrderElementsOf(ServedOperation.all());
  }

  @Test
  void tellsOfEveryOperationWhatItIsFor() {
    contract
        .operations()
        .values()
        .forEach(
            operation -> {
              assertThat(operation.id()).isNotBlank();
              assertThat(operation.body().path("summary").asText()).as(operation.id()).isNotBlank();
              assertThat(operation.body().path("description").asText())
                  .as(operation.id())
                  .isNotBlank();
              assertThat(operation.body().path("responses").has("500")).as(operation.id()).isTrue();
            });
  }

  @Test
  void refersOnlyToWhatIsDescribed() {
    JsonNode document = contract.document();

    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
  }

  @Test
  void describesEveryFieldOfADecision() {
    Map<String, String> options = Map.of("A", "Amazon Polly", "B", "Amazon Transcribe");

    for (String perspective : List.of("exam", "new-account")) {
      for (String text :
          List.of(Api.RECORDED_CALLS, "Employees search company documents in plain language")) {
        assertDescribed(Map.of("scenario", text, "perspective", perspective));
        assertDescribed(Map.of("scenario", text, "perspective", perspective, "options", options));
      }
    }
    assertDescribed(Map.of("scenario", "xyzzy plugh"));
  }

  @Test
  void showsQuestionsThatWork() {
    for (String example : List.of("OpenQuestion", "QuestionWithOptions", "PortugueseQuestion")) {
      JsonNode question = contract.document().at("/components/examples/" + example + "/value");

      assertThat(contract.check("Question", question)).isEmpty();
      assertThat(Api.recommend(question.toString()).statusCode()).as(example).isEqualTo(200);
    }
  }

  @Test
  void showsAnswersThatAreAsDescribed() {
    List<String> problems = new ArrayList<>();
    contract
        .operations()
        .values()
        .forEach(
            operation ->
                operation
                    .body()
                    .at("/responses/200/content")
                    .fields()
                    .forEachRemaining(
                        media -> {
                          JsonNode example = media.getValue().path("example");
                          if (media.getKey().equals("application/json") && example.isObject()) {
                            problems.addAll(
                                contract.check(operation, 200, media.getKey(), example.toString()));
                          }
                        }));

    assertThat(problems).isEmpty();
  }

  @Test
  void servesSwaggerUi() {
    assertThat(given().get("/q/swagger-ui/").statusCode()).isEqualTo(200);
  }

  private void assertDescribed(Map<String, ?> question) {
    assertThat(contract.check("Decision", json(Api.recommend(question).asString()))).isEmpty();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
