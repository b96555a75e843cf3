package org.serviceadvisor.advice.reasons;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Measure;
import org.serviceadvisor.model.Perspective;

/**
 * Facts that a caller gives beside the text, as JSON: what is written can be read back.
 *
 * <pre>
 * ["intermittent-traffic", {"id": "large-payload", "holds": false},
 *  {"measure": "payload", "value": 4194304}, {"measure": "payload", "holds": false},
 *  {"context": "s3", "holds": false}, {"perspective": "new-account"}]
 * </pre>
 */
public final class FactsJson {
  /** The most facts that a request may give. */
  public static final int MOST = 50;

  private static final List<String> MEASURES =
      Arrays.stream(Measure.values()).map(Measure::word).toList();
  private static final List<String> PERSPECTIVES =
      Arrays.stream(Perspective.Kind.values()).map(Perspective.Kind::word).toList();

  private final Knowledge knowledge;

  public FactsJson(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Reads facts.
   *
   * @throws BadFacts when one cannot be understood or two contradict each other
   */
  public FactEdits read(JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return FactEdits.NONE;
    }
    if (!json.isArray()) {
      throw new BadFacts(
          JsonPointer.empty(),
          "'facts' must be a list, got " + json.getNodeType().name().toLowerCase(Locale.ROOT));
    }
    if (json.size() > MOST) {
      throw new BadFacts(
          JsonPointer.empty(),
          "at most %d facts can be given, got %d".formatted(MOST, json.size()));
    }
    List<FactEdit> edits = new ArrayList<>();
    Set<String> subjects = new HashSet<>();
    for (int i = 0; i < json.size(); i++) {
      JsonPointer place = JsonPointer.empty().appendIndex(i);
      FactEdit edit = edit(json.get(i), place);
      if (!subjects.add(edit.subject())) {
        throw new BadFacts(place, "'%s' is given twice".formatted(edit.subject()));
      }
      edits.add(edit);
    }
    return new FactEdits(edits);
  }

  private FactEdit edit(JsonNode json, JsonPointer place) {
    if (json.isTextual()) {
      return new FactEdit.Give(fact(json.textValue(), place));
    }
    boolean holds = holds(json, place);
    if (json.path("id").isTextual()) {
      String id = fact(json.path("id").textValue(), place);
      return holds ? new FactEdit.Give(id) : new FactEdit.Withdraw(id);
    }
    if (json.path("measure").isTextual()) {
      return measure(json, holds, place);
    }
    if (json.path("context").isTextual() && !holds) {
      String id = json.path("context").textValue();
      return new FactEdit.Unnamed(known("service", id, knowledge.services().keySet(), place));
    }
    if (json.path("perspective").isTextual()) {
      String word = json.path("perspective").textValue();
      return new FactEdit.ForWhom(
          Perspective.Kind.of(known("perspective", word, PERSPECTIVES, place)).orElseThrow());
    }
    throw new BadFacts(
        place,
        "a fact is the id of a need or constraint, or an object with 'id', 'measure', 'context'"
            + " (with holds false) or 'perspective'");
  }

  private static boolean holds(JsonNode json, JsonPointer place) {
    JsonNode holds = json.path("holds");
    if (!holds.isMissingNode() && !holds.isBoolean()) {
      throw new BadFacts(place, "'holds' must be true or false");
    }
    return holds.asBoolean(true);
  }

  private static FactEdit measure(JsonNode json, boolean holds, JsonPointer place) {
    String word = known("measure", json.path("measure").textValue(), MEASURES, place);
    Measure measure = Measure.of(word).orElseThrow();
    if (!holds) {
      return new FactEdit.Unmeasured(measure);
    }
    JsonNode value = json.path("value");
    if (!value.isNumber() || value.doubleValue() < 0 || !Double.isFinite(value.doubleValue())) {
      throw new BadFacts(
          place,
          "'value' of %s must be a number of %s, zero or more".formatted(word, measure.unit()));
    }
    return new FactEdit.Measured(measure, value.doubleValue());
  }

  private String fact(String id, JsonPointer place) {
    return known("need or constraint", id, knowledge.facts().keySet(), place);
  }

  private static String known(
      String what, String word, Collection<String> known, JsonPointer place) {
    if (!known.contains(word)) {
      String shown = word.length() > 100 ? word.substring(0, 100) + "…" : word;
      throw new BadFacts(place, KnowledgeException.unknownMessage(what, shown, known));
    }
    return word;
  }

  /** Writes facts as they can be read again. */
  public static ArrayNode write(FactEdits edits) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (FactEdit edit : edits.list()) {
      list.add(write(edit));
    }
    return list;
  }

  private static ObjectNode write(FactEdit edit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (edit instanceof FactEdit.Give give) {
      json.put("id", give.fact()).put("holds", true);
    } else if (edit instanceof FactEdit.Withdraw withdraw) {
      json.put("id", withdraw.fact()).put("holds", false);
    } else if (edit instanceof FactEdit.Measured measured) {
      json.put("measure", measured.measure().word()).put("value", measured.value());
      json.put("unit", measured.measure().unit());
    } else if (edit instanceof FactEdit.Unmeasured unmeasured) {
      json.put("measure", unmeasured.measure().word()).put("holds", false);
    } else if (edit instanceof FactEdit.Unnamed unnamed) {
      json.put("context", unnamed.service()).put("holds", false);
    } else if (edit instanceof FactEdit.ForWhom forWhom) {
      json.put("perspective", forWhom.kind().word());
    }
    return json;
  }
}
