package org.serviceadvisor.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Lang;

/**
 * Reads the statements of need below {@code rules/statements}: JSON Lines, one statement a line.
 */
public final class StatementFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StatementFiles() {}

  /** Reads all statements and checks that needs and languages are known. */
  public static List<Statement> read(Path rules, Knowledge knowledge) {
    List<Statement> statements = new ArrayList<>();
    try (Stream<Path> files = Files.walk(rules.resolve("statements"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          statements.add(
              statement(lines.get(i), rules.relativize(file) + ":" + (i + 1), knowledge));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the statements below " + rules, e);
    }
    return statements;
  }

  private static Statement statement(String line, String place, Knowledge knowledge) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new KnowledgeException(place + ": not JSON: " + e.getOriginalMessage());
    }
    String need = json.path("need").asText();
    FactDefinition fact = knowledge.facts().get(need);
    if (fact == null) {
      throw new KnowledgeException(
          place
              + ": "
              + KnowledgeException.unknownMessage("need", need, knowledge.facts().keySet()));
    }
    String code = json.path("lang").asText();
    Lang lang =
        Lang.of(code)
            .orElseThrow(
                () ->
                    new KnowledgeException(
                        place
                            + ": "
                            + KnowledgeException.unknownMessage(
                                "language", code, List.of("en", "pt", "es"))));
    String text = json.path("text").asText();
    if (text.isBlank()) {
      throw new KnowledgeException(place + ": 'text' is missing");
    }
    Statement.Kind kind =
        Statement.Kind.valueOf(json.path("kind").asText("need").toUpperCase(Locale.ROOT));
    return new Statement(
        need, kind, lang, json.path("block").asText(""), text, fact.answer().orElse(need));
  }
}
