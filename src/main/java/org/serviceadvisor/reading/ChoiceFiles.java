package org.serviceadvisor.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.serviceadvisor.knowledge.KnowledgeException;

/**
 * Reads {@code rules/leanings/choices*.jsonl}: JSON Lines, one question with its answers a line.
 */
public final class ChoiceFiles {
  private static final String FOLDER = "leanings";

  private ChoiceFiles() {}

  /**
   * Reads the choices.
   *
   * @return none where the folder has no such files
   * @throws KnowledgeException where a line is no JSON, its language is unknown, or it has no right
   *     or no wrong answer, or one that is both
   */
  public static List<Choice> read(Path rules) {
    Path folder = rules.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(ChoiceFiles::holdsChoices).sorted().toList()) {
        add(file, choices);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the choices in " + folder, e);
    }
    return choices;
  }

  private static boolean holdsChoices(Path file) {
    return String.valueOf(file.getFileName()).matches("choices.*[.]jsonl");
  }

  private static void add(Path file, List<Choice> choices) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String name = FOLDER + "/" + file.getFileName();
    for (int i = 0; i < lines.size(); i++) {
      choices.add(choice(TrainingLine.of(lines.get(i), name + ":" + (i + 1))));
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
