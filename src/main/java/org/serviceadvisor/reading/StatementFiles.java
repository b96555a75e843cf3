package org.serviceadvisor.reading;

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

  private static Statement statement(String written, String place, Knowledge knowledge) {
    TrainingLine line = TrainingLine.of(written, place);
    String need = line.get("need");
    FactDefinition fact = knowledge.facts().get(need);
    if (fact == null) {
      throw line.wrong(KnowledgeException.unknownMessage("need", need, knowledge.facts().keySet()));
    }
    Lang lang = line.lang();
    String text = line.text();
    Statement.Kind kind =
        Statement.Kind.valueOf(line.json().path("kind").asText("need").toUpperCase(Locale.ROOT));
    return new Statement(need, kind, lang, line.get("block"), text, fact.answer().orElse(need));
  }
}
