package org.serviceadvisor.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecommendationsResourceTest {
  private static final Map<String, String> SPEECH_OPTIONS =
      Map.of("A", "Amazon Polly", "B", "Amazon Transcribe", "C", "Amazon Translate");

  @Test
  void recommendsAServiceForAnOpenScenario() {
    Response response = Api.recommend(Map.of("scenario", Api.RECORDED_CALLS));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.jsonPath().getString("outcome")).isEqualTo("recommended");
    assertThat(response.jsonPath().getList("services.id")).contains("transcribe");
    assertThat(response.jsonPath().getString("knowledge.version")).isNotBlank();
  }

  @Test
  void picksTheOptionThatFits() {
    Response response =
        Api.recommend(Map.of("scenario", Api.RECORDED_CALLS, "options", SPEECH_OPTIONS));

    assertThat(response.jsonPath().<String>getList("options")).containsExactly("B");
    assertThat(response.jsonPath().<String>getList("ranking.id"))
        .containsExactlyInAnyOrder("A", "B", "C");
  }

  @Test
  void readsPortugueseAndExplainsInIt() {
    Response response =
        Api.recommend(Map.of("scenario", "Converter em texto as chamadas gravadas dos clientes."));

    assertThat(response.jsonPath().getString("lang")).isEqualTo("pt");
    assertThat(response.header("Content-Language")).isEqualTo("pt-BR");
    assertThat(response.jsonPath().getList("services.id")).contains("transcribe");
  }

  @Test
  void explainsInTheLanguageThatTheBodyNames() {
    Response response = Api.recommend(Map.of("scenario", Api.RECORDED_CALLS, "explainIn", "pt-BR"));

    assertThat(response.header("Content-Language")).isEqualTo("pt-BR");
    assertThat(response.jsonPath().getString("lang")).isEqualTo("en");
    assertThat(firstReason(response))
        .isNotEqualTo(firstReason(Api.recommend(Map.of("scenario", Api.RECORDED_CALLS))));
  }

  @Test
  void explainsInTheLanguageThatTheClientAccepts() {
    Response response =
        accepting("fr, pt-BR;q=0.9, en;q=0.5", Map.of("scenario", Api.RECORDED_CALLS));

    assertThat(response.header("Content-Language")).isEqualTo("pt-BR");
    assertThat(response.header("Vary")).isEqualToIgnoringCase("Accept-Language");
  }

  @Test
  void prefersTheBodyOverTheHeader() {
    Response response =
        accepting("pt-BR", Map.of("scenario", Api.RECORDED_CALLS, "explainIn", "en"));

    assertThat(response.header("Content-Language")).isEqualTo("en");
  }

  @Test
  void decidesForThePerspectiveAndDayAskedFor() {
    Response response =
        Api.recommend(
            Map.of(
                "scenario",
                Api.RECORDED_CALLS,
                "perspective",
                "new-account",
                "asOf",
                "2026-01-31"));

    assertThat(response.jsonPath().getString("perspective")).isEqualTo("new-account");
    assertThat(response.jsonPath().getString("asOf")).isEqualTo("2026-01-31");
  }

  @Test
  void answersEqualQuestionsWithEqualBytes() {
    Map<String, Object> question = Map.of("scenario", Api.RECORDED_CALLS, "asOf", "2026-01-31");

    assertThat(Api.recommend(question).asByteArray())
        .isEqualTo(Api.recommend(question).asByteArray());
  }

  @Test
  void abstainsWhenNothingIsAskedThatItKnows() {
    Response response = Api.recommend(Map.of("scenario", "xyzzy plugh"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.jsonPath().getString("outcome")).isEqualTo("abstained");
  }

  private static Response accepting(String languages, Map<String, String> question) {
    return given()
        .contentType(ContentType.JSON)
        .header("Accept-Language", languages)
        .body(question)
        .post(Api.RECOMMENDATIONS);
  }

  private static String firstReason(Response response) {
    return response.jsonPath().getString("rationale[0].text");
  }
}
