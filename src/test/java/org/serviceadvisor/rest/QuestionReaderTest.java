package org.serviceadvisor.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;

class QuestionReaderTest {

  @Test
  void readsAFullQuestion() {
    Question question =
        read(
            """
            {"scenario": "a text", "options": {"A": "one", "B": "two"}, "perspective": "new-account",
             "asOf": "2026-01-31", "lang": "es", "explainIn": "pt-BR"}""");

    assertThat(question.scenario().text()).isEqualTo("a text");
    assertThat(question.scenario().options()).containsEntry("A", "one").containsEntry("B", "two");
    assertThat(question.scenario().lang()).contains(Lang.ES);
    assertThat(question.perspective())
        .isEqualTo(new Perspective(Perspective.Kind.NEW_ACCOUNT, LocalDate.parse("2026-01-31")));
    assertThat(question.explainIn()).contains(Lang.PT);
  }

  @Test
  void takesNullForAbsent() {
    Question question =
        read("{\"scenario\": \"a text\", \"options\": null, \"lang\": null, \"asOf\": null}");

    assertThat(question.scenario().options()).isEmpty();
    assertThat(question.perspective().kind()).isEqualTo(Perspective.Kind.EXAM);
  }

  @Test
  void namesEveryPlaceThatIsWrong() {
    List<Violation> violations =
        violations(
            """
            {"scenario": " ", "options": {"A": "", "B": 5}, "perspective": "new-acount", "asOf": "31/01/2026",
             "lang": "fr", "explainIn": "es", "answer": "A"}""");

    assertThat(violations.stream().flatMap(violation -> violation.pointer().stream()))
        .containsExactlyInAnyOrder(
            "/scenario",
            "/options/A",
            "/options/B",
            "/perspective",
            "/asOf",
            "/lang",
            "/explainIn",
            "/answer");
  }

  @Test
  void saysWhatWasPerhapsMeant() {
    assertThat(violations("{\"scenario\": \"a\", \"perspective\": \"new-acount\"}").get(0).detail())
        .contains("'new-acount'", "Maybe 'new-account'?");
  }

  @Test
  void wantsAtLeastTwoOptions() {
    assertThat(violations("{\"scenario\": \"a\", \"options\": {\"A\": \"one\"}}").get(0).detail())
        .contains("got 1");
  }

  @Test
  void wantsAtMostTwentySixOptions() {
    String options =
        IntStream.range(0, 27)
            .mapToObj("\"%d\": \"x\""::formatted)
            .collect(Collectors.joining(","));

    assertThat(
            violations("{\"scenario\": \"a\", \"options\": {%s}}".formatted(options))
                .get(0)
                .detail())
        .contains("got 27");
  }

  @Test
  void refusesTextsThatAreTooLong() {
    assertThat(violations("{\"scenario\": \"%s\"}".formatted("a".repeat(50_001))).get(0).detail())
        .contains("50001 characters");
  }

  @Test
  void refusesBinaryText() {
    assertThat(violations("{\"scenario\": \"a\\u0000b\\u0007c\"}").get(0).detail())
        .contains("Maybe a binary file?");
  }

  @Test
  void refusesHalvesOfSurrogatePairsInTexts() {
    assertThat(violations("{\"scenario\": \"a \\ud800 b\"}").get(0).detail()).contains("surrogate");
  }

  @Test
  void refusesBodiesThatAreNoObjects() {
    assertThat(violations("[1]"))
        .containsExactly(
            Violation.at(
                JsonPointer.empty(), "the body must be an object with 'scenario', got array"));
  }

  @Test
  void escapesPointers() {
    assertThat(
            violations("{\"scenario\": \"a\", \"options\": {\"a/b~c\": \"\", \"d\": \"x\"}}")
                .get(0)
                .pointer())
        .contains("/options/a~1b~0c");
  }

  @Test
  void stopsAfterAHundredViolations() {
    String fields =
        IntStream.range(0, 500).mapToObj("\"x%d\": 1"::formatted).collect(Collectors.joining(","));

    assertThat(violations("{%s}".formatted(fields))).hasSize(100);
  }

  private static List<Violation> violations(String json) {
    List<Violation> found = new ArrayList<>();
    assertThatThrownBy(() -> read(json))
        .asInstanceOf(type(InvalidRequest.class))
        .satisfies(e -> found.addAll(e.violations()));
    return found;
  }

  private static Question read(String json) {
    try {
      return QuestionReader.read(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
