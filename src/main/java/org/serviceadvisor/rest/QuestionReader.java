package org.serviceadvisor.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.ScenarioChecker;

/**
 * Turns the body of a request into a question, or names everything that is wrong with it. One for
 * each request.
 */
final class QuestionReader {
  private static final List<String> FIELDS =
      List.of(
          "scenario",
          "options",
          "perspective",
          "asOf",
          "lang",
          "explainIn",
          "facts",
          "explain",
          "whyNot",
          "check");
  private static final List<String> PERSPECTIVES =
      Arrays.stream(Perspective.Kind.values()).map(Perspective.Kind::word).toList();
  private static final List<String> LANGS = Arrays.stream(Lang.values()).map(Lang::code).toList();
  private static final int LONGEST_OPTION_ID = 100;
  private static final int LONGEST_ANSWER = 500;
  private static final int MOST_WHY_NOTS = 10;

  private final Violations violations = new Violations();

  private QuestionReader() {}

  /**
   * Reads a body.
   *
   * @throws InvalidRequest with all violations
   */
  static Question read(JsonNode body) {
    return new QuestionReader().question(body);
  }

  private Question question(JsonNode body) {
    if (!body.isObject()) {
      violations.add(
          JsonPointer.empty(), "the body must be an object with 'scenario', got " + kind(body));
      violations.stop();
    }
    body.fieldNames().forEachRemaining(this::checkKnown);
    String text = scenario(body);
    Map<String, String> options = options(body.path("options"));
    Optional<Lang> lang = word(body, "lang").flatMap(this::lang);
    Perspective perspective = new Perspective(perspective(body), day(body));
    Optional<Lang> explainIn = word(body, "explainIn").flatMap(this::explanationLang);
    boolean explain = explain(body.path("explain"));
    List<String> whyNot = whyNot(body.path("whyNot"));
    Optional<String> check = word(body, "check");
    check.ifPresent(answer -> answer(answer, place("check")));
    violations.stop();
    return new Question(
        scenario(text, options, lang),
        perspective,
        explainIn,
        body.path("facts"),
        explain,
        whyNot,
        check);
  }

  private static Scenario scenario(String text, Map<String, String> options, Optional<Lang> lang) {
    return new Scenario(
        "", lang, OptionalInt.empty(), Optional.empty(), text, options, List.of(), List.of(), "");
  }

  private void checkKnown(String field) {
    if (!FIELDS.contains(field)) {
      unknown(field, "field", field, FIELDS);
    }
  }

  private String scenario(JsonNode body) {
    String text = word(body, "scenario").orElse("");
    if (text.isBlank() && (absent(body.path("scenario")) || body.path("scenario").isTextual())) {
      violations.add(place("scenario"), "'scenario' is missing or blank");
    }
    checkText(text, "scenario", ScenarioChecker.LONGEST_TEXT, place("scenario"));
    return text;
  }

  private Map<String, String> options(JsonNode json) {
    Map<String, String> options = new LinkedHashMap<>();
    if (absent(json)) {
      return options;
    }
    if (!json.isObject()) {
      violations.add(place("options"), "'options' must map option ids to texts, got " + kind(json));
      return options;
    }
    if (json.size() == 1 || json.size() > ScenarioChecker.MOST_OPTIONS) {
      violations.add(
          place("options"),
          "a question has 2 to %d options, got %d"
              .formatted(ScenarioChecker.MOST_OPTIONS, json.size()));
    }
    json.fields()
        .forEachRemaining(
            option -> options.put(option.getKey(), option(option.getKey(), option.getValue())));
    return options;
  }

  private String option(String id, JsonNode value) {
    JsonPointer place = place("options").appendProperty(id);
    String shown = "option " + Sendable.word(id);
    if (id.isBlank()) {
      violations.add(place, "the id of an option is blank");
    }
    checkText(id, "id of an option", LONGEST_OPTION_ID, place);
    if (!value.isTextual()) {
      violations.add(place, "'%s' must be a text, got %s".formatted(shown, kind(value)));
      return "";
    }
    if (value.textValue().isBlank()) {
      violations.add(place, "'%s' is blank".formatted(shown));
    }
    checkText(value.textValue(), shown, ScenarioChecker.LONGEST_OPTION, place);
    return value.textValue();
  }

  private Optional<Lang> lang(String code) {
    Optional<Lang> lang = Lang.of(code);
    if (lang.isEmpty()) {
      unknown("lang", "language", code, LANGS);
    }
    return lang;
  }

  private Optional<Lang> explanationLang(String code) {
    if (ExplanationLang.TAGS.stream().noneMatch(code::equalsIgnoreCase)) {
      unknown("explainIn", "language of explanation", code, ExplanationLang.TAGS);
      return Optional.empty();
    }
    return Lang.of(code);
  }

  private Perspective.Kind perspective(JsonNode body) {
    Optional<String> word = word(body, "perspective");
    Optional<Perspective.Kind> kind = word.flatMap(Perspective.Kind::of);
    if (word.isPresent() && kind.isEmpty()) {
      unknown("perspective", "perspective", word.get(), PERSPECTIVES);
    }
    return kind.orElse(Perspective.Kind.EXAM);
  }

  private LocalDate day(JsonNode body) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return word(body, "asOf").map(text -> day(text, today)).orElse(today);
  }

  private LocalDate day(String text, LocalDate otherwise) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      violations.add(
          place("asOf"),
          "'asOf' is not a date: '%s'\nMaybe write it as 2026-11-22?"
              .formatted(Sendable.word(text)));
      return otherwise;
    }
  }

  private boolean explain(JsonNode json) {
    if (!absent(json) && !json.isBoolean()) {
      violations.add(place("explain"), "'explain' must be true or false, got " + kind(json));
    }
    return json.asBoolean(false);
  }

  private List<String> whyNot(JsonNode json) {
    List<String> asked = new ArrayList<>();
    if (absent(json)) {
      return asked;
    }
    if (!json.isArray() || json.size() > MOST_WHY_NOTS) {
      violations.add(
          place("whyNot"),
          "'whyNot' must be a list of at most %d ids or names".formatted(MOST_WHY_NOTS));
      return asked;
    }
    for (int i = 0; i < json.size(); i++) {
      JsonPointer place = place("whyNot").appendIndex(i);
      if (json.get(i).isTextual()) {
        answer(json.get(i).textValue(), place);
        asked.add(json.get(i).textValue());
      } else {
        violations.add(place, "an id or name must be a text, got " + kind(json.get(i)));
      }
    }
    return asked;
  }

  /** An answer that somebody names: an id or a name. */
  private void answer(String answer, JsonPointer place) {
    if (answer.isBlank()) {
      violations.add(place, "an id or name is blank");
    }
    checkText(answer, "id or name", LONGEST_ANSWER, place);
  }

  private Optional<String> word(JsonNode body, String field) {
    JsonNode value = body.path(field);
    if (absent(value)) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      violations.add(place(field), "'%s' must be a text, got %s".formatted(field, kind(value)));
      return Optional.empty();
    }
    return Optional.of(value.textValue());
  }

  private void unknown(String field, String what, String word, List<String> known) {
    String message = KnowledgeException.unknownMessage(what, Sendable.word(word), known);
    violations.add(place(field), "%s\nKnown: %s".formatted(message, String.join(", ", known)));
  }

  private void checkText(String text, String field, int longest, JsonPointer place) {
    ScenarioChecker.problem(text, field, longest)
        .ifPresent(problem -> violations.add(place, problem));
    if (text.codePoints().anyMatch(QuestionReader::isHalfOfPair)) {
      violations.add(
          place,
          "'%s' holds half of a surrogate pair\nMaybe cut in the middle of a character?"
              .formatted(field));
    }
  }

  private static boolean isHalfOfPair(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private static boolean absent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private static String kind(JsonNode json) {
    return json.isMissingNode() ? "nothing" : json.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static JsonPointer place(String field) {
    return JsonPointer.empty().appendProperty(field);
  }
}
