package org.serviceadvisor.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OperationsTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void countsDecisionsAndRules() {
    Api.recommend(Map.of("scenario", Api.RECORDED_CALLS));
    Api.recommend(Map.of("scenario", "xyzzy plugh"));

    assertThat(given().get("/q/metrics").asString())
        .containsPattern(
            "advisor_decisions_total\\{family=\"\\w+\",outcome=\"recommended\",perspective=\"exam\"} \\d")
        .containsPattern(
            "advisor_decisions_total\\{family=\"none\",outcome=\"abstained\",perspective=\"exam\"} \\d")
        .contains("advisor_decision_seconds_bucket{le=\"")
        .containsPattern("advisor_abstain_ratio 0\\.\\d")
        .containsPattern("advisor_rule_firings_total\\{rule=\"transcribe\\.[a-z-]+\"} \\d")
        .contains("advisor_knowledge_info{version=\"");
  }

  @Test
  void keepsTheIdThatTheCallerGives() {
    assertThat(given().header("X-Request-Id", "abc-1").get("/v1/knowledge").header("X-Request-Id"))
        .isEqualTo("abc-1");
  }

  @Test
  void takesTheTraceForTheId() {
    Response response =
        given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01").get("/v1/knowledge");

    assertThat(response.header("X-Request-Id")).isEqualTo(TRACE);
  }

  @Test
  void givesAnIdWhereNoneOrABadOneCame() {
    assertThat(given().get("/v1/knowledge").header("X-Request-Id")).hasSize(36);
    assertThat(given().header("X-Request-Id", "a b").get("/v1/knowledge").header("X-Request-Id"))
        .hasSize(36);
  }

  @Test
  void tellsBrowsersToLoadFromHereOnly() {
    Response response = given().get("/v1/knowledge");

    assertThat(response.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';")
        .doesNotContain("unsafe");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void answersOtherOriginsNotAtAllUnlessTold() {
    Response response = given().header("Origin", "https://example.org").get("/v1/knowledge");

    assertThat(response.header("Access-Control-Allow-Origin")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org", "http://localhost.example.org:8080", "null"})
  void keepsPagesOfOtherOriginsFromAssistantsTools(String origin) {
    Response response = initialize().header("Origin", origin).post("/mcp");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("type")).isEqualTo("/errors/foreign-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:6274", "http://127.0.0.1:8080", "http://[::1]:8080"})
  void letsPagesOfThisMachineCallAssistantsTools(String origin) {
    assertThat(initialize().header("Origin", origin).post("/mcp").statusCode()).isEqualTo(200);
    assertThat(initialize().post("/mcp").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rebound.example.org",
        "rebound.example.org:8080",
        "localhost.example.org",
        "1.2.3.4.example"
      })
  void answersAssistantsUnderItsOwnNamesOnly(String host) {
    Response response = initialize().header("Host", host).post("/mcp");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("type")).isEqualTo("/errors/foreign-host");
    assertThat(given().header("Host", host).get("/v1/knowledge").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080", "10.0.0.7"})
  void answersAssistantsUnderAddressesAndAsThisMachine(String host) {
    assertThat(initialize().header("Host", host).post("/mcp").statusCode()).isEqualTo(200);
  }

  private static RequestSpecification initialize() {
    return given()
        .contentType("application/json")
        .accept("application/json, text/event-stream")
        .body(
            """
            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18",
              "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}
            """);
  }

  @Test
  void packsLongAnswers() {
    Response response = given().header("Accept-Encoding", "gzip").get("/v1/services?size=200");

    assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(response.jsonPath().getInt("size")).isEqualTo(200);
  }

  @Test
  void saysThatItLivesHasStartedAndIsReady() {
    for (String probe : new String[] {"live", "started", "ready"}) {
      assertThat(given().get("/q/health/" + probe).jsonPath().getString("status"))
          .as(probe)
          .isNotBlank();
    }
  }
}
