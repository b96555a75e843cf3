package org.serviceadvisor.scenario;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;

/**
 * Turns a draft into a scenario or says what is wrong with it. One for each run: ids must be unique
 * within it.
 */
public final class ScenarioChecker {
  /** The longest scenario text that is read, in characters. */
  public static final int LONGEST_TEXT = 50_000;

  /** The longest option text that is read, in characters. */
  public static final int LONGEST_OPTION = 10_000;

  /** The most options that a question may have. */
  public static final int MOST_OPTIONS = 26;

  private static final List<String> LANGS = List.of("en", "pt", "es");
  private static final int DOMAINS = 5;

  private final Knowledge knowledge;
  private final OptionalInt indexBase;
  private final IdDigests seen = IdDigests.forHeap();
  private final Map<String, String> servicesByName = new HashMap<>();

  public ScenarioChecker(Knowledge knowledge) {
    this(knowledge, OptionalInt.empty());
  }

  /**
   * A checker.
   *
   * @param indexBase from what numeric keys count, 0 or 1; without it numbers in JSON count from 0
   *     and numbers in texts are refused
   */
  public ScenarioChecker(Knowledge knowledge, OptionalInt indexBase) {
    this.knowledge = knowledge;
    this.indexBase = indexBase;
    knowledge
        .services()
        .forEach(
            (id, service) ->
                service
                    .names()
                    .values()
                    .forEach(
                        names ->
                            names.forEach(name -> servicesByName.putIfAbsent(fold(name), id))));
    knowledge
        .services()
        .forEach((id, service) -> servicesByName.put(fold(service.name().en()), id));
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** From what numeric keys count, where it was said. */
  public OptionalInt indexBase() {
    return indexBase;
  }

  /** Whether so many ids were seen that new ones are no longer compared with all of them. */
  public boolean isFull() {
    return seen.isFull();
  }

  /** Checks one record. */
  public Record check(String file, int line, Draft draft) {
    String place = file + ":" + line;
    String id = draft.id().isBlank() ? place : draft.id().strip();
    try {
      Scenario scenario = scenario(draft, id);
      // Ids that are places are unique as they are.
      if (!draft.id().isBlank() && !seen.add(id)) {
        throw new Unreadable("the id '%s' stands here twice".formatted(id));
      }
      return new Record.Valid(file, line, scenario);
    } catch (Unreadable unreadable) {
      return new Record.Invalid(file, line, id, unreadable.reason());
    }
  }

  private Scenario scenario(Draft draft, String id) {
    if (draft.stem().isBlank()) {
      throw new Unreadable("'scenario' is missing or blank");
    }
    checkText(draft.stem(), "scenario", LONGEST_TEXT);
    Form form = form(draft);
    Map<String, String> options = options(draft.options());
    if (form.isArranged() && options.isEmpty()) {
      throw new Unreadable(
          "'options' are missing: they are what a question of the kind '%s' puts in its places"
              .formatted(form.kind().word()));
    }
    return new Scenario(
        id,
        lang(draft.lang()),
        domain(draft.domain()),
        Optional.of(draft.topic().strip()).filter(topic -> !topic.isEmpty()),
        composed(draft.stem()),
        form,
        options,
        expected(form, answers("expected", draft.key(), options, form)),
        answers("given", draft.given(), options, form),
        composed(draft.why()));
  }

  private static Form form(Draft draft) {
    Map<String, String> prompts = texts("prompt", draft.prompts());
    String word = draft.kind().strip();
    if (word.isEmpty()) {
      return prompts.isEmpty() ? Form.CHOICE : Form.matching(prompts);
    }
    Form.Kind kind =
        Form.Kind.of(word)
            .orElseThrow(
                () ->
                    new Unreadable(
                        KnowledgeException.unknownMessage("kind", word, Form.Kind.words())));
    if (kind == Form.Kind.MATCHING && (prompts.size() < 2 || prompts.size() > MOST_OPTIONS)) {
      throw new Unreadable(
          "a matching has 2 to %d prompts, got %d".formatted(MOST_OPTIONS, prompts.size()));
    }
    if (kind != Form.Kind.MATCHING && !prompts.isEmpty()) {
      throw new Unreadable(
          "'prompts' belong to a matching, but 'kind' is '%s'\nMaybe 'matching'?".formatted(word));
    }
    return switch (kind) {
      case CHOICE -> Form.CHOICE;
      case ORDERING -> Form.ORDERING;
      case MATCHING -> Form.matching(prompts);
    };
  }

  /** A key with places names what stands in each of them. */
  private static List<String> expected(Form form, List<String> ids) {
    if (ids.isEmpty()) {
      return ids;
    }
    if (form.kind() == Form.Kind.ORDERING && ids.size() < 2) {
      throw new Unreadable(
          "'expected' of an ordering names the steps in their order, got '%s' alone"
              .formatted(ids.get(0)));
    }
    if (form.kind() == Form.Kind.MATCHING && ids.contains("")) {
      List<String> prompts = List.copyOf(form.prompts().keySet());
      throw new Unreadable(
          "'expected' has nothing for prompt '%s'".formatted(prompts.get(ids.indexOf(""))));
    }
    return ids;
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
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
              throw new Unreadable(reason);
            });
  }

  private static Map<String, String> options(Map<String, String> raw) {
    if (raw.size() == 1 || raw.size() > MOST_OPTIONS) {
      throw new Unreadable(
          "a question has 2 to %d options, got %d".formatted(MOST_OPTIONS, raw.size()));
    }
    return texts("option", raw);
  }

  private static Map<String, String> texts(String what, Map<String, String> raw) {
    Map<String, String> texts = new LinkedHashMap<>();
    raw.forEach(
        (id, text) -> {
          if (text.isBlank()) {
            throw new Unreadable("%s '%s' is blank".formatted(what, id));
          }
          checkText(text, what + " " + id, LONGEST_OPTION);
          texts.put(id, composed(text.strip()));
        });
    return texts;
  }

  private List<String> answers(
      String field, List<KeyValue> values, Map<String, String> options, Form form) {
    if (!options.isEmpty()) {
      AnswerKey key = new AnswerKey(field, options, indexBase);
      return switch (form.kind()) {
        case CHOICE -> key.ids(values);
        case ORDERING -> ordered(field, key.places(values));
        case MATCHING -> matched(field, key, values, List.copyOf(form.prompts().keySet()));
      };
    }
    return values.stream().map(value -> service(field, value.text())).distinct().toList();
  }

  private static List<String> ordered(String field, List<String> ids) {
    for (int place = 1; place < ids.size(); place++) {
      if (ids.subList(0, place).contains(ids.get(place))) {
        throw new Unreadable("'%s' puts step '%s' in two places".formatted(field, ids.get(place)));
      }
    }
    return ids;
  }

  private static List<String> matched(
      String field, AnswerKey key, List<KeyValue> values, List<String> prompts) {
    List<String> ids = values.isEmpty() ? List.of() : key.matches(values, prompts);
    if (!ids.isEmpty() && ids.size() != prompts.size()) {
      throw new Unreadable(
          "'%s' has %d answers for %d prompts".formatted(field, ids.size(), prompts.size()));
    }
    return ids.stream().allMatch(String::isEmpty) ? List.of() : ids;
  }

  private String service(String field, String text) {
    if (knowledge.services().containsKey(text)) {
      return text;
    }
    return Optional.ofNullable(servicesByName.get(fold(text)))
        .orElseThrow(
            () ->
                new Unreadable(
                    "'%s': %s"
                        .formatted(
                            field,
                            KnowledgeException.unknownMessage(
                                "service", text, knowledge.services().keySet()))));
  }

  private static Optional<Lang> lang(String code) {
    if (code.isBlank()) {
      return Optional.empty();
    }
    Optional<Lang> lang = Lang.of(code);
    if (lang.isEmpty()) {
      throw new Unreadable(KnowledgeException.unknownMessage("language", code, LANGS));
    }
    return lang;
  }

  private static OptionalInt domain(String text) {
    if (text.isBlank()) {
      return OptionalInt.empty();
    }
    String digits = text.strip();
    if (!digits.matches("[1-%d]".formatted(DOMAINS))) {
      throw new Unreadable("'domain' is 1 to %d, got '%s'".formatted(DOMAINS, text));
    }
    return OptionalInt.of(Integer.parseInt(digits));
  }
}
