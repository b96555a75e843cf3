package org.serviceadvisor.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.knowledge.KnowledgeFiles;
import org.serviceadvisor.reading.AptnessTrainer;
import org.serviceadvisor.reading.Choice;
import org.serviceadvisor.reading.ChoiceFiles;
import org.serviceadvisor.reading.Concepts;
import org.serviceadvisor.reading.LeanedText;
import org.serviceadvisor.reading.Leaning;
import org.serviceadvisor.reading.LeaningFiles;
import org.serviceadvisor.reading.LeaningTrainer;
import org.serviceadvisor.reading.Statement;
import org.serviceadvisor.reading.StatementFiles;

/**
 * Advisors that have learnt nothing from the answers in one file of scenarios: else the weight of
 * what was learnt from answers would be taken from answers that are known.
 */
final class UnseenBlocks {
  private final Advisor advisor;
  private final Concepts concepts;
  private final List<LeanedText> texts;
  private final List<Choice> choices;
  private final List<Statement> statements;
  private final Map<String, Advisor> byBlock = new HashMap<>();

  UnseenBlocks(Advisor advisor, Path rules) {
    this.advisor = advisor;
    this.concepts = Concepts.of(KnowledgeFiles.readFolder(rules));
    this.texts = LeaningFiles.read(rules, LeaningFiles.Sides.PRACTICE);
    this.choices = ChoiceFiles.read(rules);
    this.statements = StatementFiles.read(rules, advisor.knowledge());
  }

  /** The advisor that does not know the block of a file: its folder and name. */
  Advisor without(String file) {
    return byBlock.computeIfAbsent(block(file), this::learntWithout);
  }

  private Advisor learntWithout(String block) {
    Leaning practice =
        LeaningTrainer.train(
            texts.stream().filter(text -> !text.block().equals(block)).toList(),
            LeaningFiles.Sides.PRACTICE.first(),
            concepts);
    List<Choice> others = choices.stream().filter(c -> !c.block().equals(block)).toList();
    return advisor.with(
        advisor
            .reader()
            .with(practice, AptnessTrainer.train(statements, others, advisor.reader(), concepts)));
  }

  private static String block(String file) {
    Path path = Path.of(file);
    String name = String.valueOf(path.getFileName()).replaceFirst("[.][a-z]+$", "");
    Path folder = path.toAbsolutePath().normalize().getParent();
    return folder == null ? name : folder.getFileName() + "/" + name;
  }
}
