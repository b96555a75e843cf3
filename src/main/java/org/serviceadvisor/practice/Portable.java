package org.serviceadvisor.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Exam.ExamAnswer;

/** Everything a learner did as one JSON document, to be taken elsewhere and brought back. */
public final class Portable {
  private static final String FORMAT = "aws-service-advisor-practice";
  private static final int VERSION = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Store store;
  private final StoredJson stored;

  public Portable(Store store, StoredJson stored) {
    this.store = store;
    this.stored = stored;
  }

  /** Writes everything of a learner. */
  public String write(String learner) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT).put("version", VERSION);
    ObjectNode settings = root.putObject("settings");
    store.settings().of(learner).forEach(settings::put);
    ArrayNode answers = root.putArray("answers");
    store.answers().of(learner).forEach(answer -> write(answers.addObject(), answer));
    ArrayNode cards = root.putArray("cards");
    store.cards().of(learner).forEach(card -> write(cards.addObject(), card));
    ArrayNode exams = root.putArray("exams");
    store.exams().of(learner).forEach(exam -> write(exams.addObject(), exam));
    ArrayNode banks = root.putArray("banks");
    store.banks().of(learner).forEach(bank -> write(banks.addObject(), bank));
    return root.toPrettyString();
  }

  private static void write(ObjectNode json, Answer answer) {
    json.put("id", answer.id())
        .put("exercise", answer.exercise())
        .put("origin", answer.origin().word())
        .put("lang", answer.lang().code())
        .put("domain", answer.domain().orElse(0))
        .put("topic", answer.topic().orElse(""));
    answer.given().forEach(json.putArray("given")::add);
    answer.expected().forEach(json.putArray("expected")::add);
    json.put("correct", answer.correct())
        .put("sureness", answer.sureness().map(Sureness::word).orElse(""))
        .put("mode", answer.mode().word())
        .put("counted", answer.counted())
        .put("expectedService", answer.expectedService().orElse(""))
        .put("answeredService", answer.answeredService().orElse(""))
        .put("at", answer.at().toString());
  }

  private static void write(ObjectNode json, NamedCard named) {
    Card card = named.card();
    json.put("kind", named.kind().word())
        .put("name", named.name())
        .put("state", card.state().name().toLowerCase(Locale.ROOT))
        .put("step", card.step())
        .put("stability", card.stability())
        .put("difficulty", card.difficulty())
        .put("due", card.due().toString())
        .put("last", card.last().toString())
        .put("reviews", card.reviews())
        .put("lapses", card.lapses());
  }

  private void write(ObjectNode json, Exam exam) {
    json.put("id", exam.id())
        .put("lang", exam.lang().code())
        .put("started", exam.started().toString())
        .put("deadline", exam.deadline().toString())
        .put("finished", exam.finished().map(Instant::toString).orElse(""))
        .set("questions", tree(stored.questions(exam.questions())));
    ArrayNode answers = json.putArray("answers");
    exam.answers()
        .forEach(
            (number, answer) -> {
              ObjectNode one =
                  answers.addObject().put("number", number).put("flagged", answer.flagged());
              answer.given().forEach(one.putArray("given")::add);
            });
  }

  private void write(ObjectNode json, Bank bank) {
    json.put("id", bank.id())
        .put("name", bank.name())
        .put("created", bank.created().toString())
        .set("scenarios", tree(stored.scenarios(bank.scenarios())));
    bank.skipped().forEach(json.putArray("skipped")::add);
  }

  /**
   * Brings everything of a document to a learner: all or nothing. What is there under the same id
   * stays as it is, so that bringing a document twice changes nothing.
   *
   * @return how many answers the document holds
   */
  public int read(String learner, String document) {
    JsonNode root = tree(document);
    if (!FORMAT.equals(root.path("format").asText()) || root.path("version").asInt() != VERSION) {
      throw new BrokenStore(
          "not an export of this program: format '%s', version '%s'\nMaybe another file?"
              .formatted(root.path("format").asText(), root.path("version").asText()));
    }
    return store.atomically(
        () -> {
          root.path("settings")
              .fields()
              .forEachRemaining(
                  e -> store.settings().set(learner, e.getKey(), e.getValue().asText()));
          root.path("answers").forEach(json -> store.answers().add(learner, answer(json)));
          root.path("cards").forEach(json -> store.cards().put(learner, card(json)));
          root.path("exams").forEach(json -> store.exams().add(learner, exam(json)));
          root.path("banks").forEach(json -> store.banks().add(learner, bank(json)));
          return root.path("answers").size();
        });
  }

  private static Answer answer(JsonNode json) {
    int domain = json.path("domain").asInt();
    return new Answer(
        text(json, "id"),
        text(json, "exercise"),
        constant(Origin.class, json, "origin"),
        Lang.of(json.path("lang").asText()).orElse(Lang.EN),
        domain == 0 ? OptionalInt.empty() : OptionalInt.of(domain),
        optional(json, "topic"),
        strings(json.path("given")),
        strings(json.path("expected")),
        json.path("correct").asBoolean(),
        Sureness.of(json.path("sureness").asText()),
        constant(Mode.class, json, "mode"),
        json.path("counted").asBoolean(),
        optional(json, "expectedService"),
        optional(json, "answeredService"),
        instant(json, "at"));
  }

  private static NamedCard card(JsonNode json) {
    return new NamedCard(
        constant(CardKind.class, json, "kind"),
        text(json, "name"),
        new Card(
            constant(Card.State.class, json, "state"),
            json.path("step").asInt(),
            json.path("stability").asDouble(),
            json.path("difficulty").asDouble(),
            instant(json, "due"),
            instant(json, "last"),
            json.path("reviews").asInt(),
            json.path("lapses").asInt()));
  }

  private Exam exam(JsonNode json) {
    java.util.Map<Integer, ExamAnswer> answers = new java.util.TreeMap<>();
    json.path("answers")
        .forEach(
            one ->
                answers.put(
                    one.path("number").asInt(),
                    new ExamAnswer(strings(one.path("given")), one.path("flagged").asBoolean())));
    return new Exam(
        text(json, "id"),
        Lang.of(json.path("lang").asText()).orElse(Lang.EN),
        instant(json, "started"),
        instant(json, "deadline"),
        optional(json, "finished").map(unused -> instant(json, "finished")),
        stored.questions(json.path("questions").toString()),
        answers);
  }

  private Bank bank(JsonNode json) {
    return new Bank(
        text(json, "id"),
        text(json, "name"),
        instant(json, "created"),
        stored.scenarios(json.path("scenarios").toString()),
        strings(json.path("skipped")));
  }

  private static String text(JsonNode json, String field) {
    String text = json.path(field).asText();
    if (text.isEmpty()) {
      throw new BrokenStore("'%s' is missing in %s".formatted(field, json));
    }
    return text;
  }

  private static Optional<String> optional(JsonNode json, String field) {
    return Optional.of(json.path(field).asText()).filter(text -> !text.isEmpty());
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new java.util.ArrayList<>();
    array.forEach(value -> strings.add(value.asText()));
    return strings;
  }

  private static Instant instant(JsonNode json, String field) {
    try {
      return Instant.parse(json.path(field).asText());
    } catch (DateTimeParseException e) {
      throw new BrokenStore(
          "'%s' is no time: '%s'\nMaybe write it as 2026-11-22T10:15:30Z?"
              .formatted(field, json.path(field).asText()));
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode json, String field) {
    try {
      return Enum.valueOf(type, json.path(field).asText().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BrokenStore("'%s' cannot be '%s'".formatted(field, json.path(field).asText()));
    }
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new BrokenStore("not JSON: " + e.getOriginalMessage());
    }
  }
}
