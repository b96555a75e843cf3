package org.serviceadvisor.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;

/**
 * Turns a raw record of the canonical form into a scenario or says what is wrong with it. One for
 * each run.
 */
public final class ScenarioChecker {
  /** The longest scenario text that is read, in characters. */
  public static final int LONGEST_TEXT = 50_000;

  /** The longest option text that is read, in characters. */
  public static final int LONGEST_OPTION = 10_000;

  /** The most options that a question may have. */
  public static final int MOST_OPTIONS = 26;

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "lang",
          "domain",
          "topic",
          "scenario",
          "options",
          "expected",
          "given",
          "why",
          "services",
          "source",
          "licence");

  private final Knowledge knowledge;
  private final Set<String> seen = new HashSet<>();

  public ScenarioChecker(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Thrown inside; its message is the reason. */
  private static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String reason) {
      super(reason, null, false, false);
    }
  }

  /** Checks one record. */
  public Record check(String file, int line, JsonNode json) {
    String id = json.path("id").asText("");
    String shown = id.isBlank() ? file + ":" + line : id;
    try {
      return new Record.Valid(file, line, scenario(json, shown));
    } catch (Wrong wrong) {
      return new Record.Invalid(
          file, line, shown, Optional.ofNullable(wrong.getMessage()).orElse("not readable"));
    }
  }

  private Scenario scenario(JsonNode json, String id) {
    if (!json.isObject()) {
      throw new Wrong("a record must be an object with 'scenario', got " + json.getNodeType());
    }
    json.fieldNames().forEachRemaining(this::knownField);
    String text = text(json, "scenario");
    if (text.isBlank()) {
      throw new Wrong("'scenario' is missing or blank");
    }
    checkText(text, "scenario", LONGEST_TEXT);
    Map<String, String> options = options(json.path("options"));
    List<String> expected = ids(json.path("expected"), "expected", options);
    List<String> given = ids(json.path("given"), "given", options);
    if (!seen.add(id)) {
      throw new Wrong("the id '%s' stands here twice".formatted(id));
    }
    return new Scenario(
        id,
        lang(json.path("lang").asText("")),
        domain(json.path("domain")),
        Optional.of(json.path("topic").asText("")).filter(t -> !t.isBlank()),
        text,
        options,
        expected,
        given,
        json.path("why").asText(""));
  }

  private void knownField(String field) {
    if (!FIELDS.contains(field)) {
      throw new Wrong(KnowledgeException.unknownMessage("field", field, FIELDS));
    }
  }

  /** What is wrong with a text as such; empty when nothing is. */
  public static Optional<String> problem(String text, String field, int longest) {
    if (text.length() > longest) {
      return Optional.of(
          "'%s' has %d characters, at most %d are read\nMaybe several questions in one?"
              .formatted(field, text.length(), longest));
    }
    int control =
        (int)
            text.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' || c == 0xFFFD)
                .count();
    return control > 0
        ? Optional.of(
            "'%s' holds %d characters that are not text\nMaybe a binary file?"
                .formatted(field, control))
        : Optional.empty();
  }

  private static void checkText(String text, String field, int longest) {
    problem(text, field, longest)
        .ifPresent(
            reason -> {
              throw new Wrong(reason);
            });
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (value.isContainerNode()) {
      throw new Wrong("'%s' must be a text".formatted(field));
    }
    return value.asText("");
  }

  private static Map<String, String> options(JsonNode json) {
    Map<String, String> options = new LinkedHashMap<>();
    if (json.isMissingNode() || json.isNull()) {
      return options;
    }
    if (!json.isObject()) {
      throw new Wrong("'options' must map option ids to texts, got " + json.getNodeType());
    }
    json.fields()
        .forEachRemaining(option -> options.put(option.getKey(), option.getValue().asText("")));
    if (options.size() == 1 || options.size() > MOST_OPTIONS) {
      throw new Wrong(
          "a question has 2 to %d options, got %d".formatted(MOST_OPTIONS, options.size()));
    }
    options.forEach(
        (id, text) -> {
          if (text.isBlank()) {
            throw new Wrong("option '%s' is blank".formatted(id));
          }
          checkText(text, "option " + id, LONGEST_OPTION);
        });
    return options;
  }

  private List<String> ids(JsonNode json, String field, Map<String, String> options) {
    List<String> ids = new ArrayList<>();
    if (json.isArray()) {
      json.forEach(item -> ids.add(item.asText()));
    } else if (!json.isMissingNode() && !json.isNull()) {
      ids.add(json.asText());
    }
    Set<String> known = options.isEmpty() ? knowledge.services().keySet() : options.keySet();
    for (String id : ids) {
      if (!known.contains(id)) {
        String what = options.isEmpty() ? "service" : "option";
        throw new Wrong(
            "'%s': %s".formatted(field, KnowledgeException.unknownMessage(what, id, known)));
      }
    }
    return ids;
  }

  private static Optional<Lang> lang(String code) {
    if (code.isBlank()) {
      return Optional.empty();
    }
    Optional<Lang> lang = Lang.of(code);
    if (lang.isEmpty()) {
      throw new Wrong(
          KnowledgeException.unknownMessage("language", code, List.of("en", "pt", "es")));
    }
    return lang;
  }

  private static OptionalInt domain(JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return OptionalInt.empty();
    }
    int domain = json.asInt(0);
    if (domain < 1 || domain > 5) {
      throw new Wrong("'domain' is 1 to 5, got '%s'".formatted(json.asText()));
    }
    return OptionalInt.of(domain);
  }
}
