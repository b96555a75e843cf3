package org.serviceadvisor.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.serviceadvisor.knowledge.KnowledgeException;

/** Reads {@code rules/leanings/choices.jsonl}: JSON Lines, one question with its answers a line. */
public final class ChoiceFiles {
  private static final String FILE = "leanings/choices.jsonl";

  private ChoiceFiles() {}

  /**
   * Reads the choices.
   *
   * @return none where the folder has no such file
   * @throws KnowledgeException where a line is no JSON, its language is unknown, or it has no right
   *     or no wrong answer, or one that is both
   */
  public static List<Choice> read(Path rules) {
    Path file = rules.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      List<Choice> choices = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        choices.add(choice(TrainingLine.of(lines.get(i), FILE + ":" + (i + 1))));
      }
      return choices;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Choice choice(TrainingLine line) {
    List<String> right = line.texts("right");
    List<String> wrong = line.texts("wrong");
    TreeSet<String> both = new TreeSet<>(right);
    both.retainAll(wrong);
    if (!both.isEmpty()) {
      throw line.wrong("'%s' is right and wrong".formatted(both.first()));
    }
    return new Choice(line.get("block"), line.lang(), line.get("asked"), right, wrong);
  }
}
