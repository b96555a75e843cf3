package org.serviceadvisor.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.serviceadvisor.knowledge.KnowledgeFiles;
import org.serviceadvisor.reading.Concepts;
import org.serviceadvisor.reading.LeanedText;
import org.serviceadvisor.reading.Leaning;
import org.serviceadvisor.reading.LeaningFiles;
import org.serviceadvisor.reading.LeaningTrainer;

/**
 * What is sound practice to a reader who has not seen the options of a file of scenarios: else the
 * weight of that reading would be taken from options that it knows.
 */
final class PracticeUnseen {
  private final Concepts concepts;
  private final List<LeanedText> texts;
  private final Map<String, Leaning> byBlock = new HashMap<>();

  PracticeUnseen(Path rules) {
    this.concepts = Concepts.of(KnowledgeFiles.readFolder(rules));
    this.texts = LeaningFiles.read(rules, LeaningFiles.Sides.PRACTICE);
  }

  /** The leaning without the texts of the block of a file: its folder and name. */
  Leaning of(String file) {
    return byBlock.computeIfAbsent(block(file), this::without);
  }

  private Leaning without(String block) {
    return LeaningTrainer.train(
        texts.stream().filter(text -> !text.block().equals(block)).toList(),
        LeaningFiles.Sides.PRACTICE.first(),
        concepts);
  }

  private static String block(String file) {
    Path path = Path.of(file);
    String name = String.valueOf(path.getFileName()).replaceFirst("[.][a-z]+$", "");
    Path folder = path.toAbsolutePath().normalize().getParent();
    return folder == null ? name : folder.getFileName() + "/" + name;
  }
}
