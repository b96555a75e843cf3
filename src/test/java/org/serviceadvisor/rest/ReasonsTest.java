package org.serviceadvisor.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.advice.reasons.Receipts;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.explain.picture.SvgChecks;

@QuarkusTest
class ReasonsTest {
  private static final String LARGE =
      "Each request carries an 800 MB file and inference takes 20 minutes. Which inference option fits?";
  private static final String QUICK =
      "Users wait for each prediction and the answer must come within 100 milliseconds. Which inference"
          + " option fits?";
  private static final Map<String, String> MODES =
      Map.of(
          "A", "Real-time inference", "B", "Asynchronous inference", "C", "Serverless inference");

  private static JsonNode json(Response response) throws IOException {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return new ObjectMapper().readTree(response.asString());
  }

  @Test
  void explainsInFullOnRequestOnly() throws IOException {
    JsonNode plain = json(Api.recommend(Map.of("scenario", LARGE, "options", MODES)));
    JsonNode full =
        json(Api.recommend(Map.of("scenario", LARGE, "options", MODES, "explain", true)));

    assertThat(plain.has("explanation")).isFalse();
    assertThat(full.at("/explanation/why/limits")).isNotEmpty();
    assertThat(full.at("/explanation/whyNot")).hasSize(2);
    assertThat(full.at("/explanation/robustness/text").asText()).isNotBlank();
    assertThat(full.has("questions")).isTrue();
  }

  @Test
  void saysWhatWouldFlipTheAnswer() throws IOException {
    JsonNode full =
        json(Api.recommend(Map.of("scenario", QUICK, "options", MODES, "explain", true)));

    assertThat(full.at("/explanation/flips/flips")).isNotEmpty();
  }

  @Test
  void saysWhyNotAndChecksAnAnswer() throws IOException {
    JsonNode answer =
        json(
            Api.recommend(
                Map.of("scenario", LARGE, "options", MODES, "whyNot", List.of("C"), "check", "A")));

    assertThat(answer.at("/whyNot/0/kind").asText()).isEqualTo("ruled-out");
    assertThat(answer.at("/whyNot/0/excludedBy/0/limit/max").asDouble()).isEqualTo(4_194_304);
    assertThat(answer.at("/check/verdict").asText()).isEqualTo("breaks");
  }

  @Test
  void asksWhatIsMissingAndTakesTheAnswerAsFacts() throws IOException {
    String vague = "xyzzy plugh";
    JsonNode asked = json(Api.recommend(Map.of("scenario", vague)));
    JsonNode choice = asked.at("/questions/0/answers/0");

    JsonNode told =
        json(Api.recommend(Map.of("scenario", vague, "facts", List.of("transcribe-speech"))));

    assertThat(asked.path("outcome").asText()).isEqualTo("abstained");
    if (!choice.isMissingNode()) {
      JsonNode followed =
          json(
              Api.recommend(
                  new ObjectMapper()
                      .createObjectNode()
                      .put("scenario", vague)
                      .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                          "facts", choice.path("facts"))
                      .toString()));
      assertThat(followed.path("outcome")).isEqualTo(choice.at("/leadsTo/outcome"));
    }
    assertThat(told.at("/services/0/id").asText()).isEqualTo("transcribe");
    assertThat(told.at("/rationale/0/quotes/0/given").asText()).isEqualTo("transcribe-speech");
  }

  @Test
  void refusesUnknownFactsWithTheirPlace() {
    Response refused =
        Api.recommend(Map.of("scenario", LARGE, "facts", List.of("transcribe-speach")));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().getString("violations[0].pointer")).isEqualTo("/facts/0");
    assertThat(refused.jsonPath().getString("violations[0].detail")).contains("transcribe-speech");
  }

  @Test
  void givesReceiptsThatReplay() {
    Response answer =
        Api.recommend(Map.of("scenario", LARGE, "options", MODES, "explainIn", "pt-BR"));

    Receipts.Replay replay =
        new Receipts(Built.advisor()).replay(answer.asByteArray(), Optional.empty());

    assertThat(replay.lines().toString()).startsWith("[same");
  }

  @Test
  void drawsWithoutKeepingAnything() {
    Response svg =
        given()
            .queryParam("scenario", LARGE)
            .queryParam("option", "A=Real-time inference", "B=Asynchronous inference")
            .queryParam("layout", "wide")
            .get("/v1/decisions/picture.svg");

    assertThat(svg.statusCode()).isEqualTo(200);
    assertThat(svg.contentType()).startsWith("image/svg+xml");
    assertThat(SvgChecks.problems(svg.asString())).isEmpty();
    assertThat(svg.asString()).contains("prefers-color-scheme", "800 MB");
  }

  @Test
  void writesMermaidInTheLanguageAskedFor() {
    Response mermaid =
        given()
            .queryParam("scenario", LARGE)
            .queryParam("explainIn", "pt-BR")
            .get("/v1/decisions/picture.mmd");

    assertThat(mermaid.statusCode()).isEqualTo(200);
    assertThat(mermaid.asString()).startsWith("flowchart LR\n").contains("confiança");
  }

  @Test
  void namesEveryWrongParameterOfAPicture() {
    Response refused =
        given()
            .queryParam("layout", "round")
            .queryParam("option", "no equals sign")
            .queryParam("fact", "nothing-known")
            .get("/v1/decisions/picture.svg");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().getList("violations.parameter"))
        .contains("layout", "option", "fact", "scenario");
  }
}
