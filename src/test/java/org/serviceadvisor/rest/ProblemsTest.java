package org.serviceadvisor.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {

  @Test
  void namesBothViolationsWithTheirPointers() {
    Response response =
        Api.recommend(
            Map.of(
                "scenario",
                Api.RECORDED_CALLS,
                "options",
                Map.of("A", " ", "B", "x"),
                "perspective",
                "new-acount"));

    assertProblem(response, 400, "invalid-request");
    assertThat(response.jsonPath().<String>getList("violations.pointer"))
        .containsExactly("/options/A", "/perspective");
    assertThat(response.jsonPath().getString("violations[1].detail"))
        .contains("Maybe 'new-account'?");
    assertThat(response.jsonPath().getString("instance")).isEqualTo(Api.RECOMMENDATIONS);
  }

  @Test
  void namesWrongQueryParameters() {
    Response response = given().get("/v1/rules?topic=nowhere&page=0&size=many");

    assertProblem(response, 400, "invalid-request");
    assertThat(response.jsonPath().<String>getList("violations.parameter"))
        .containsExactly("topic", "page", "size");
  }

  @Test
  void saysWhereJsonBreaks() {
    Response response = Api.recommend("{\n  \"scenario\": \"a\",\n  }");

    assertProblem(response, 400, "broken-json");
    assertThat(response.jsonPath().getString("detail")).contains("line 3, column 3");
  }

  @Test
  void refusesABinaryBody() {
    byte[] bytes = {0x7f, 'E', 'L', 'F', 0, 1, 2, (byte) 0xff, (byte) 0xfe};

    assertProblem(
        given().contentType(ContentType.JSON).body(bytes).post(Api.RECOMMENDATIONS),
        400,
        "broken-json");
  }

  @Test
  void refusesBinaryInAText() {
    assertProblem(
        Api.recommend(Map.of("scenario", "PK\u0003\u0004\u0000\u0000")), 400, "invalid-request");
  }

  @Test
  void refusesAnEmptyBody() {
    assertProblem(
        given().contentType(ContentType.JSON).post(Api.RECOMMENDATIONS), 400, "invalid-request");
  }

  @Test
  void readsBodiesOfOneMegabyteAndNoMore() {
    byte[] blanks = " ".repeat(JsonBody.MOST_BYTES).getBytes(StandardCharsets.UTF_8);
    byte[] more = " ".repeat(JsonBody.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8);

    assertProblem(
        given().contentType(ContentType.JSON).body(blanks).post(Api.RECOMMENDATIONS),
        400,
        "invalid-request");
    assertProblem(
        given().contentType(ContentType.JSON).body(more).post(Api.RECOMMENDATIONS),
        413,
        "too-large");
  }

  @Test
  void refusesHugeBodiesBeforeReadingThem() {
    byte[] huge = new byte[3 * JsonBody.MOST_BYTES];

    assertProblem(
        given().contentType(ContentType.JSON).body(huge).post(Api.RECOMMENDATIONS),
        413,
        "too-large");
  }

  @Test
  void namesTheNearestServiceForAnUnknownOne() {
    Response response = given().get("/v1/services/transcrib");

    assertProblem(response, 404, "unknown-id");
    assertThat(response.jsonPath().getString("detail")).contains("Maybe 'transcribe'?");
  }

  @Test
  void answersUnknownRulesWithAProblem() {
    assertProblem(given().get("/v1/rules/no.such-rule"), 404, "unknown-id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/v1", "/v1/services/transcribe/parts", "/q/nowhere"})
  void answersUnknownPathsWithAProblem(String path) {
    Response response = given().get(path);

    assertProblem(response, 404, "not-found");
    assertThat(response.jsonPath().getString("instance")).isEqualTo(path);
  }

  @Test
  void answersWrongMethodsWithAProblem() {
    assertProblem(given().delete("/v1/services"), 405, "method-not-allowed");
    assertProblem(given().get(Api.RECOMMENDATIONS), 405, "method-not-allowed");
  }

  @Test
  void answersUnavailableFormatsWithAProblem() {
    assertProblem(given().accept("text/csv").get("/v1/services"), 406, "not-acceptable");
  }

  @Test
  void answersUnreadableFormatsWithAProblem() {
    assertProblem(
        given().contentType("text/plain").body("scenario").post(Api.RECOMMENDATIONS),
        415,
        "unsupported-media-type");
  }

  @Test
  void keepsFaultsOfItsOwnToItself() {
    Response response = given().get(FailingResource.PATH);

    assertProblem(response, 500, "internal-error");
    assertThat(response.asString())
        .doesNotContain(FailingResource.SECRET)
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void explainsEachKindOfError(ProblemType type) {
    assertThat(given().get(type.path()).then().statusCode(200).extract().asString())
        .contains(type.title(), type.meaning());
  }

  @Test
  void answersUnknownKindsOfErrorWithAProblem() {
    assertProblem(given().get("/errors/to-large"), 404, "unknown-id");
  }

  private static void assertProblem(Response response, int status, String type) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("type")).isEqualTo("/errors/" + type);
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(response.jsonPath().getString("title")).isNotBlank();
    assertThat(response.jsonPath().getString("detail")).isNotBlank().doesNotContain("\n");
  }
}
