package org.serviceadvisor.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.serviceadvisor.knowledge.KnowledgeException;

/**
 * Reads the texts below {@code rules/leanings}: JSON Lines, one text a line, one file a leaning.
 */
public final class LeaningFiles {
  /** The two sides of a leaning, the one that counts as positive first. */
  public enum Sides {
    PRACTICE("practice", "sound", "poor"),
    DUTY("duty", "customer", "aws");

    private final String file;
    private final String first;
    private final String second;

    Sides(String file, String first, String second) {
      this.file = file;
      this.first = first;
      this.second = second;
    }

    /** The side that counts as positive. */
    public String first() {
      return first;
    }
  }

  private LeaningFiles() {}

  /**
   * Reads the texts of a leaning.
   *
   * @return no texts where the folder has no such file
   * @throws KnowledgeException where a line is no JSON, or its side or language is unknown
   */
  public static List<LeanedText> read(Path rules, Sides sides) {
    Path file = rules.resolve("leanings").resolve(sides.file + ".jsonl");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      List<LeanedText> texts = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        texts.add(text(lines.get(i), rules.relativize(file) + ":" + (i + 1), sides));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static LeanedText text(String written, String place, Sides sides) {
    TrainingLine line = TrainingLine.of(written, place);
    String side = line.get("side");
    List<String> known = List.of(sides.first, sides.second);
    if (!known.contains(side)) {
      throw line.wrong(KnowledgeException.unknownMessage("side", side, known));
    }
    return new LeanedText(side, line.lang(), line.get("block"), line.text());
  }
}
