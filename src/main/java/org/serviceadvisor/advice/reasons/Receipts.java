package org.serviceadvisor.advice.reasons;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;

/** Makes decisions again from their receipts and compares, byte for byte. */
public final class Receipts {
  private static final int MOST_DIFFERENCES = 20;

  private final Advisor advisor;
  private final ObjectMapper mapper = new ObjectMapper();

  public Receipts(Advisor advisor) {
    this.advisor = advisor;
  }

  /**
   * What came of a replay.
   *
   * @param same whether the answer is the same
   * @param lines what to tell: the verdict and, where it changed, what changed
   */
  public record Replay(boolean same, List<String> lines) {
    public Replay {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Replays a receipt.
   *
   * @param file a decision as JSON, in any layout
   * @param text the scenario's text, for a receipt from which it was taken out
   * @throws BadReceipt when the file is no receipt or the text is not the one that was asked about
   */
  public Replay replay(byte[] file, Optional<String> text) {
    JsonNode before = parse(file);
    JsonNode receipt = before.path("receipt");
    JsonNode request = receipt.path("request");
    if (!request.isObject()) {
      throw new BadReceipt(
          "there is no 'receipt' with a 'request' in it\nMaybe it was made by an older version?");
    }
    String asked = text(receipt, request, text);
    ObjectNode after = new AnswerJson(advisor).write(asked(request, asked));
    if (!request.has("scenario")) {
      ((ObjectNode) after.path("receipt").path("request")).remove("scenario");
    }
    return compare(file, before, after);
  }

  private JsonNode parse(byte[] file) {
    try {
      JsonNode json = mapper.readTree(file);
      if (json == null || !json.isObject()) {
        throw new BadReceipt("a receipt is a JSON object");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new BadReceipt("not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BadReceipt("not readable: " + e.getMessage());
    }
  }

  private static String text(JsonNode receipt, JsonNode request, Optional<String> told) {
    String text =
        Optional.ofNullable(request.path("scenario").textValue())
            .or(() -> told)
            .orElseThrow(
                () ->
                    new BadReceipt(
                        "the receipt does not hold the scenario's text\n"
                            + "Maybe give it with --text FILE?"));
    String digest = receipt.path("digest").asText();
    for (String candidate : List.of(text, text.strip())) {
      if (ReceiptJson.digest(candidate).equals(digest)) {
        return candidate;
      }
    }
    throw new BadReceipt(
        "the text is not the one that was asked about: its digest is %s, the receipt has %s"
            .formatted(ReceiptJson.digest(text), digest));
  }

  private Asked asked(JsonNode request, String text) {
    try {
      return new Asked(
          scenario(request, text),
          new Perspective(
              Perspective.Kind.of(request.path("perspective").asText())
                  .orElseThrow(() -> bad("perspective")),
              LocalDate.parse(request.path("asOf").asText())),
          Lang.of(request.path("explainIn").asText()),
          new FactsJson(advisor.knowledge()).read(request.path("facts")),
          request.path("explain").asBoolean(),
          texts(request.path("whyNot")),
          Optional.ofNullable(request.path("check").textValue()));
    } catch (DateTimeParseException e) {
      throw bad("asOf");
    } catch (BadFacts e) {
      throw new BadReceipt("a fact of the receipt is not known here: " + e.getMessage());
    }
  }

  private static BadReceipt bad(String field) {
    return new BadReceipt("'%s' of the receipt cannot be read".formatted(field));
  }

  private static Scenario scenario(JsonNode request, String text) {
    Map<String, String> options = new LinkedHashMap<>();
    request
        .path("options")
        .fields()
        .forEachRemaining(option -> options.put(option.getKey(), option.getValue().asText()));
    return new Scenario(
        "",
        Optional.ofNullable(request.path("lang").textValue()).flatMap(Lang::of),
        OptionalInt.empty(),
        Optional.empty(),
        text,
        options,
        List.of(),
        List.of(),
        "");
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private Replay compare(byte[] file, JsonNode before, JsonNode after) {
    String written = new String(file, StandardCharsets.UTF_8).strip();
    boolean sameBytes = written.equals(compact(after)) || written.equals(pretty(after));
    List<String> lines = new ArrayList<>();
    if (sameBytes || compact(before).equals(compact(after))) {
      lines.add(
          sameBytes
              ? "same: the answer is the same, byte for byte"
              : "same: the answer is the same, byte for byte, once laid out alike");
      lines.add("knowledge " + after.at("/knowledge/version").asText());
      return new Replay(true, lines);
    }
    List<String> differences = JsonDifference.between(before, after);
    lines.add("changed: " + differences.size() + " differences");
    differences.stream().limit(MOST_DIFFERENCES).map("  "::concat).forEach(lines::add);
    if (differences.size() > MOST_DIFFERENCES) {
      lines.add("  and %d more".formatted(differences.size() - MOST_DIFFERENCES));
    }
    String old = before.at("/knowledge/version").asText();
    String now = after.at("/knowledge/version").asText();
    lines.add(
        old.equals(now)
            ? "the knowledge is the same (%s): the file was changed".formatted(now)
            : "the knowledge changed from %s to %s".formatted(old, now));
    return new Replay(false, lines);
  }

  private String compact(JsonNode json) {
    try {
      return mapper.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }

  private String pretty(JsonNode json) {
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }
}
