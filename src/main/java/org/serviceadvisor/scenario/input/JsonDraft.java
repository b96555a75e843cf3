package org.serviceadvisor.scenario.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.scenario.Draft;
import org.serviceadvisor.scenario.KeyValue;
import org.serviceadvisor.scenario.Unreadable;

/**
 * Finds the parts of a question in a JSON object, in the canonical form or in one of the forms seen
 * elsewhere.
 */
final class JsonDraft {
  private static final List<String> OPTION_IDS =
      List.of("id", "label", "key", "letter", "letra", "value");
  private static final List<String> OPTION_TEXTS =
      List.of("text", "texto", "option", "content", "description");
  private static final List<String> OPTION_MARKS =
      List.of("correct", "isCorrect", "is_correct", "correta");

  private final JsonNode json;
  private final List<KeyValue> marked = new ArrayList<>();

  private JsonDraft(JsonNode json) {
    this.json = json;
  }

  /** Whether an object has the words of a question. */
  static boolean isQuestion(JsonNode json) {
    return json.isObject() && Fields.STEM.names().stream().anyMatch(json::has);
  }

  /**
   * Reads an object.
   *
   * @throws Unreadable when it is no question
   */
  static Draft read(JsonNode json) {
    if (!json.isObject()) {
      throw new Unreadable("a record must be an object with 'scenario', got " + kind(json));
    }
    return new JsonDraft(json).draft();
  }

  /** Fields of a foreign form that nothing is done with. */
  static Set<String> ignored(JsonNode json) {
    Set<String> unknown = new TreeSet<>();
    if (!json.has(Fields.STEM.names().get(0))) {
      json.fieldNames().forEachRemaining(unknown::add);
      Stream.of(Fields.values()).forEach(field -> field.names().forEach(unknown::remove));
    }
    return unknown;
  }

  private Draft draft() {
    checkFields();
    Map<String, String> prompts = prompts();
    Map<String, String> options = options();
    List<KeyValue> key = new ArrayList<>(answers(key(options.isEmpty()), prompts.keySet()));
    if (key.isEmpty()) {
      key.addAll(marked);
    }
    String domain = text(Fields.DOMAIN);
    boolean numbered = domain.isBlank() || domain.matches("\\s*-?\\d+\\s*") || isCanonical();
    String topic = text(Fields.TOPIC);
    return new Draft(
        text(Fields.ID),
        text(Fields.LANG),
        numbered ? domain : "",
        topic.isBlank() && !numbered ? domain : topic,
        text(Fields.STEM),
        kindOfQuestion(),
        prompts,
        options,
        key,
        answers(find(Fields.GIVEN), prompts.keySet()),
        text(Fields.WHY));
  }

  /** Elsewhere a field of that name may say other things. */
  private String kindOfQuestion() {
    String word = text(Fields.KIND);
    return isCanonical() || Form.Kind.of(word).isPresent() ? word : "";
  }

  private boolean isCanonical() {
    return json.has(Fields.STEM.names().get(0));
  }

  /** In the canonical form a field that nobody knows is a typing error. */
  private void checkFields() {
    if (!isCanonical()) {
      return;
    }
    Set<String> known = new TreeSet<>();
    Stream.of(Fields.values()).forEach(field -> known.addAll(field.names()));
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new Unreadable(
                    KnowledgeException.unknownMessage("field", name, Fields.canonical()));
              }
            });
  }

  /** The first field of a kind; two that differ are one too many. */
  private Optional<JsonNode> find(Fields field) {
    return find(field.names());
  }

  private Optional<JsonNode> find(Collection<String> names) {
    List<String> present =
        names.stream().filter(name -> json.has(name) && !json.path(name).isNull()).toList();
    for (String other : present) {
      if (!json.path(other).equals(json.path(present.get(0)))) {
        throw new Unreadable("'%s' and '%s' say different things".formatted(present.get(0), other));
      }
    }
    return present.stream().findFirst().map(json::path);
  }

  private String text(Fields field) {
    List<String> present = field.names().stream().filter(json::hasNonNull).toList();
    if (present.isEmpty()) {
      return "";
    }
    JsonNode value = json.path(present.get(0));
    if (value.isContainerNode()) {
      throw new Unreadable("'%s' must be a text, got %s".formatted(present.get(0), kind(value)));
    }
    return value.asText();
  }

  /** {@code answers} are the options where nothing else is. */
  private Optional<JsonNode> optionsNode() {
    return find(Fields.OPTIONS)
        .or(() -> Optional.of(json.path("answers")).filter(JsonDraft::looksLikeOptions));
  }

  private static boolean looksLikeOptions(JsonNode node) {
    return node.size() > 1 && (node.isObject() || node.path(0).isObject());
  }

  private Optional<JsonNode> key(boolean open) {
    List<String> names = new ArrayList<>(Fields.KEY.names());
    if (!open && looksLikeOptions(json.path("answers"))) {
      names.remove("answers");
    }
    return find(names);
  }

  private Map<String, String> options() {
    JsonNode node = optionsNode().orElse(json.path("options"));
    if (node.isMissingNode() || node.isNull()) {
      return Map.of();
    }
    if (node.isObject()) {
      Map<String, String> options = new LinkedHashMap<>();
      node.fields()
          .forEachRemaining(o -> options.put(o.getKey(), optionText(o.getKey(), o.getValue())));
      return OptionLabels.withoutLabels(options);
    }
    if (!node.isArray()) {
      throw new Unreadable("'options' must map option ids to texts, got " + kind(node));
    }
    return node.path(0).isObject() ? objects(node) : listed(node);
  }

  /** What is to be matched: an object, a list of texts, or a list of objects. */
  private Map<String, String> prompts() {
    Map<String, String> prompts = new LinkedHashMap<>();
    find(Fields.PROMPTS)
        .ifPresent(
            node -> {
              if (!node.isContainerNode()) {
                throw new Unreadable("'prompts' must map ids to texts, got " + kind(node));
              }
              if (node.isArray()) {
                node.forEach(item -> listedPrompt(item, prompts));
              } else {
                node.fields()
                    .forEachRemaining(p -> prompts.put(p.getKey(), promptText(p.getValue())));
              }
            });
    return prompts;
  }

  private static void listedPrompt(JsonNode item, Map<String, String> prompts) {
    String number = String.valueOf(prompts.size() + 1);
    String id = first(item, OPTION_IDS).map(JsonNode::asText).orElse(number);
    String text = promptText(first(item, OPTION_TEXTS).orElse(item));
    if (prompts.put(id, text) != null) {
      throw new Unreadable("the prompt '%s' stands here twice".formatted(id));
    }
  }

  private static String promptText(JsonNode value) {
    if (value.isContainerNode()) {
      throw new Unreadable("a prompt must be a text, got " + kind(value));
    }
    return value.asText("");
  }

  /** Values in the order of the prompts, where an object has one for each. */
  private static List<KeyValue> answers(Optional<JsonNode> found, Set<String> prompts) {
    if (prompts.isEmpty() || !found.map(JsonNode::isObject).orElse(false)) {
      return values(found);
    }
    JsonNode node = found.orElseThrow();
    node.fieldNames()
        .forEachRemaining(
            id -> {
              if (!prompts.contains(id)) {
                throw new Unreadable(KnowledgeException.unknownMessage("prompt", id, prompts));
              }
            });
    List<KeyValue> values = new ArrayList<>();
    for (String prompt : prompts) {
      List<KeyValue> value = values(Optional.of(node.path(prompt)));
      values.add(value.isEmpty() ? KeyValue.word("") : value.get(0));
    }
    return values;
  }

  private static String optionText(String id, JsonNode value) {
    if (value.isContainerNode()) {
      throw new Unreadable("option '%s' must be a text, got %s".formatted(id, kind(value)));
    }
    return value.asText("");
  }

  private static Map<String, String> listed(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(item -> texts.add(optionText(String.valueOf(texts.size() + 1), item)));
    return OptionLabels.byLetter(texts);
  }

  private Map<String, String> objects(JsonNode node) {
    Map<String, String> options = new LinkedHashMap<>();
    for (JsonNode item : node) {
      String letter = OptionLabels.letter(options.size());
      String id = first(item, OPTION_IDS).map(JsonNode::asText).orElse(letter);
      String text =
          first(item, OPTION_TEXTS)
              .map(JsonNode::asText)
              .orElseThrow(() -> new Unreadable("option '%s' has no 'text'".formatted(id)));
      if (options.put(id, text) != null) {
        throw new Unreadable("the option '%s' stands here twice".formatted(id));
      }
      if (first(item, OPTION_MARKS).filter(JsonNode::asBoolean).isPresent()) {
        marked.add(KeyValue.word(id));
      }
    }
    return OptionLabels.withoutLabels(options);
  }

  private static Optional<JsonNode> first(JsonNode object, List<String> names) {
    return names.stream().filter(object::hasNonNull).findFirst().map(object::path);
  }

  private static List<KeyValue> values(Optional<JsonNode> found) {
    List<KeyValue> values = new ArrayList<>();
    found.ifPresent(
        node -> {
          if (node.isArray()) {
            node.forEach(item -> add(item, values));
          } else {
            add(node, values);
          }
        });
    return values;
  }

  private static void add(JsonNode item, List<KeyValue> values) {
    if (item.isContainerNode() || item.isBoolean()) {
      throw new Unreadable("a key must be a text or a number, got " + kind(item));
    }
    String text = item.asText().strip();
    if (!item.isNull() && !text.isEmpty()) {
      values.add(new KeyValue(text, item.isNumber()));
    }
  }

  private static String kind(JsonNode json) {
    return json.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
