package org.serviceadvisor.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.practice.Exam.ExamQuestion;
import org.serviceadvisor.scenario.Draft;
import org.serviceadvisor.scenario.KeyValue;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.ScenarioJson;

/** The parts of a store that are kept as JSON: lists, questions of exams, banks. */
public final class StoredJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Knowledge knowledge;

  /**
   * The form of this version.
   *
   * @param knowledge checks scenarios when they are read back
   */
  public StoredJson(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  String list(List<String> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(array::add);
    return array.toString();
  }

  List<String> list(String json) {
    List<String> values = new ArrayList<>();
    tree(json).forEach(value -> values.add(value.asText()));
    return values;
  }

  String questions(List<ExamQuestion> questions) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (ExamQuestion question : questions) {
      ObjectNode json = array.addObject();
      json.put("origin", question.exercise().origin().word());
      json.put("scored", question.scored());
      json.set("scenario", ScenarioJson.write(question.exercise().scenario()));
    }
    return array.toString();
  }

  List<ExamQuestion> questions(String json) {
    List<ExamQuestion> questions = new ArrayList<>();
    ScenarioChecker checker = new ScenarioChecker(knowledge);
    tree(json)
        .forEach(
            question ->
                questions.add(
                    new ExamQuestion(
                        new Exercise(
                            scenario(checker, question.path("scenario")),
                            Origin.valueOf(
                                question.path("origin").asText().toUpperCase(Locale.ROOT))),
                        question.path("scored").asBoolean())));
    return questions;
  }

  String scenarios(List<Scenario> scenarios) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    scenarios.forEach(scenario -> array.add(ScenarioJson.write(scenario)));
    return array.toString();
  }

  List<Scenario> scenarios(String json) {
    List<Scenario> scenarios = new ArrayList<>();
    ScenarioChecker checker = new ScenarioChecker(knowledge);
    tree(json).forEach(scenario -> scenarios.add(scenario(checker, scenario)));
    return scenarios;
  }

  private static Scenario scenario(ScenarioChecker checker, JsonNode json) {
    Record record = checker.check("store", 1, draft(json));
    if (record instanceof Record.Valid valid) {
      return valid.scenario();
    }
    throw new BrokenStore("a kept scenario cannot be read: " + ((Record.Invalid) record).reason());
  }

  private static Draft draft(JsonNode json) {
    return new Draft(
        json.path("id").asText(),
        json.path("lang").asText(),
        json.path("domain").asText(),
        json.path("topic").asText(),
        json.path("scenario").asText(),
        json.path("kind").asText(),
        texts(json.path("prompts")),
        texts(json.path("options")),
        values(json.path("expected")),
        values(json.path("given")),
        json.path("why").asText());
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.fields().forEachRemaining(text -> texts.put(text.getKey(), text.getValue().asText()));
    return texts;
  }

  private static List<KeyValue> values(JsonNode array) {
    List<KeyValue> values = new ArrayList<>();
    array.forEach(value -> values.add(KeyValue.word(value.asText())));
    return values;
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new BrokenStore("not JSON: " + e.getOriginalMessage());
    }
  }
}
