package org.serviceadvisor.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScenariosResourceTest {
  private static final String SCENARIOS = "/v1/scenarios";
  private static final Path HELD_OUT = Path.of("scenarios/held-out");

  @Test
  void listsEachQuestionOnceOverAllPages() {
    int pages = list("size=200").getInt("pages");
    Set<String> seen = new HashSet<>();
    int count = 0;
    for (int page = 1; page <= pages; page++) {
      List<String> ids = list("size=200&page=" + page).getList("items.id");
      seen.addAll(ids);
      count += ids.size();
    }

    assertThat(count).isEqualTo(list("size=1").getInt("total")).isGreaterThan(1000);
    assertThat(seen).hasSize(count);
  }

  @Test
  void holdsBackWhatIsForMeasuring() {
    Set<String> listed = new HashSet<>();
    for (int page = 1; page <= list("size=200").getInt("pages"); page++) {
      listed.addAll(list("size=200&page=" + page).getList("items.scenario"));
    }

    String heldOut = heldOut();
    assertThat(heldOut).isNotBlank();
    assertThat(listed).noneMatch(heldOut::contains);
  }

  private static String heldOut() {
    try (Stream<Path> files = Files.list(HELD_OUT)) {
      return files.map(ScenariosResourceTest::read).reduce("", String::concat);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void picksByLanguageTopicAndDomain() {
    JsonPath picked = list("lang=pt&domain=1&topic=ai-service");

    assertThat(picked.getInt("total")).isPositive().isLessThan(list("lang=pt").getInt("total"));
    assertThat(picked.<String>getList("items.lang")).containsOnly("pt");
    assertThat(picked.<String>getList("items.topic")).containsOnly("ai-service");
    assertThat(picked.<Integer>getList("items.domain")).containsOnly(1);
  }

  @Test
  void showsAQuestionWithItsKey() {
    String id = list("size=1").getString("items[0].id");

    Response question = given().get(SCENARIOS + "/" + id);

    assertThat(question.statusCode()).isEqualTo(200);
    assertThat(question.jsonPath().<String, String>getMap("options").keySet())
        .containsAll(question.jsonPath().getList("expected"));
    assertThat(
            given()
                .header("If-None-Match", question.header("ETag"))
                .get(SCENARIOS + "/" + id)
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void tagsQuestionsWithTheirOwnDigest() {
    Response questions = given().get(SCENARIOS);

    assertThat(questions.header("ETag")).matches("\"[0-9a-f]{12}\"");
    assertThat(questions.header("ETag"))
        .isNotEqualTo(given().get("/v1/services").header("ETag"))
        .isEqualTo(given().get(SCENARIOS + "?lang=pt").header("ETag"));
    assertThat(
            given()
                .header("If-None-Match", given().get("/v1/services").header("ETag"))
                .get(SCENARIOS)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void givesWhatCanBeGraded() {
    String question =
        given().get(SCENARIOS + "/" + list("size=1").getString("items[0].id")).asString();

    JsonPath report =
        given().contentType("application/json").body(question).post("/v1/gradings").jsonPath();

    assertThat(report.getInt("summary.total")).isEqualTo(1);
    assertThat(report.getInt("summary.invalid")).isZero();
  }

  @Test
  void namesTheNearestForUnknownWords() {
    Response response = given().get(SCENARIOS + "?lang=pd&topic=nowhere&domain=6");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().<String>getList("violations.parameter"))
        .containsExactly("lang", "topic", "domain");
    assertThat(given().get(SCENARIOS + "/no-such-question").statusCode()).isEqualTo(404);
  }

  private static JsonPath list(String query) {
    return given().get(SCENARIOS + "?" + query).jsonPath();
  }
}
