package org.serviceadvisor.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.RuleNote;

@QuarkusTest
class CatalogueTest {
  @Inject CurrentAdvisor current;

  @Test
  void listsServicesPageByPage() {
    List<String> ids = new ArrayList<>();
    int pages = get("/v1/services?size=200").getInt("pages");
    for (int page = 1; page <= pages; page++) {
      ids.addAll(get("/v1/services?size=200&page=" + page).getList("items.id"));
    }

    assertThat(ids).containsExactlyElementsOf(knowledge().services().keySet());
  }

  @Test
  void listsNothingBeyondTheLastPage() {
    assertThat(get("/v1/services?page=100000&size=200").getList("items")).isEmpty();
  }

  @Test
  void showsNameKindAndStateInTheList() {
    JsonPath page = get("/v1/services?size=1");

    assertThat(page.getString("items[0].name")).isNotBlank();
    assertThat(page.getString("items[0].kind")).isNotBlank();
    assertThat(page.getString("items[0].state")).isNotBlank();
  }

  @Test
  void namesServicesInTheLanguageAskedFor() {
    String portuguese = get("/v1/services?size=1&lang=pt-BR").getString("items[0].name");

    assertThat(portuguese).isEqualTo(knowledge().services().values().iterator().next().name().pt());
  }

  @Test
  void namesServicesInTheLanguageThatTheClientAccepts() {
    Response response =
        given().header("Accept-Language", "fr, pt-BR;q=0.9").get("/v1/services?size=1");

    assertThat(response.header("Content-Language")).isEqualTo("pt-BR");
    assertThat(response.header("Vary")).isEqualToIgnoringCase("Accept-Language");
  }

  @Test
  void showsEverythingAboutAService() {
    JsonPath service = get("/v1/services/transcribe");

    assertThat(service.getString("id")).isEqualTo("transcribe");
    assertThat(service.getString("name.en")).contains("Transcribe");
    assertThat(service.getString("purpose.'pt-BR'")).isNotBlank();
    assertThat(service.getString("docs")).startsWith("https://");
    assertThat(service.getString("lifecycle.state")).isEqualTo("active");
    assertThat(service.getString("checked")).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(service.getString("confidence")).isNotBlank();
    assertThat(service.getList("rules.stance")).contains("for");
  }

  @Test
  void showsTheLimitsOfAService() {
    knowledge().limits().stream()
        .findFirst()
        .ifPresent(
            limit ->
                assertThat(get("/v1/services/" + limit.service()).getList("limits.unit"))
                    .contains(limit.measure().unit()));
  }

  @Test
  void showsEveryServiceAndRule() {
    AskedAdvisor asked = new AskedAdvisor(current);
    ServicesResource services = new ServicesResource(asked);
    RulesResource rules = new RulesResource(asked);

    assertThat(knowledge().services().keySet())
        .allSatisfy(id -> assertThat(services.get(id).id()).isEqualTo(id));
    assertThat(knowledge().notes().keySet())
        .allSatisfy(id -> assertThat(rules.get(id).id()).isEqualTo(id));
  }

  @Test
  void listsRulesOfATopicOnly() {
    String topic = anyNote().topic();

    JsonPath page = get("/v1/rules?topic=" + topic);

    assertThat(page.<String>getList("items.topic")).isNotEmpty().containsOnly(topic);
    assertThat(page.getInt("total")).isLessThan(get("/v1/rules").getInt("total"));
  }

  @Test
  void showsTheNoteOfARule() {
    RuleNote note = anyNote();

    JsonPath rule = get("/v1/rules/" + note.rule());

    assertThat(rule.getString("because.en")).isEqualTo(note.because().en());
    assertThat(rule.getString("because.'pt-BR'")).isEqualTo(note.because().pt());
    assertThat(rule.<String>getList("docs")).isEqualTo(note.docs());
    assertThat(rule.getString("checked")).isEqualTo(note.checked().toString());
    assertThat(rule.<String>getList("examples.firing")).isEqualTo(note.firing());
    assertThat(rule.<String>getList("examples.silent")).isEqualTo(note.silent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/services", "/v1/services/transcribe", "/v1/rules"})
  void answersNotModifiedToWhoHasTheVersion(String path) {
    String tag = given().get(path).header("ETag");

    assertThat(tag).isEqualTo("\"" + knowledge().version() + "\"");
    assertThat(holding(tag, path).statusCode()).isEqualTo(304);
    assertThat(holding("\"older\", W/" + tag, path).statusCode()).isEqualTo(304);
    assertThat(holding("\"older\"", path).statusCode()).isEqualTo(200);
  }

  @Test
  void doesNotTagWhatIsNotThere() {
    Response response = holding("*", "/v1/services/transcrib");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.header("ETag")).isNull();
  }

  private Knowledge knowledge() {
    return current.get().knowledge();
  }

  private RuleNote anyNote() {
    return knowledge().notes().values().iterator().next();
  }

  private static Response holding(String tag, String path) {
    return given().header("If-None-Match", tag).get(path);
  }

  private static JsonPath get(String path) {
    return given().get(path).then().statusCode(200).extract().jsonPath();
  }
}
