package org.serviceadvisor.reading;

import java.nio.file.Path;
import java.util.List;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeFiles;

/** Learns from the statements and other texts of a rules folder, when the project is built. */
public final class Training {
  private Training() {}

  /**
   * Learns all that a reader needs.
   *
   * @param rules the rules folder
   * @param files its YAML files
   * @param knowledge what they say
   */
  public static Trained of(Path rules, KnowledgeFiles files, Knowledge knowledge) {
    List<Statement> statements = StatementFiles.read(rules, knowledge);
    Concepts concepts = Concepts.of(files);
    Phrasebook book = Phrasebook.of(knowledge);
    OptionModels likenesses =
        new OptionModels(
            SuggesterTrainer.suggester(statements, SuggesterTrainer.DESCRIPTIONS, concepts),
            new Leanings(
                leaning(rules, LeaningFiles.Sides.PRACTICE, concepts),
                leaning(rules, LeaningFiles.Sides.DUTY, concepts)),
            Aptness.none());
    Trained trained =
        new Trained(
            book,
            new PhraseWeigher(knowledge, book).weigh(statements),
            SuggesterTrainer.suggester(statements, SuggesterTrainer.NEEDS, concepts),
            () -> likenesses);
    Aptness aptness =
        AptnessTrainer.train(
            statements, ChoiceFiles.read(rules), new Reader(knowledge, trained), concepts);
    OptionModels options =
        new OptionModels(likenesses.descriptions(), likenesses.leanings(), aptness);
    return new Trained(book, trained.phrases(), trained.needs(), () -> options);
  }

  private static Leaning leaning(Path rules, LeaningFiles.Sides sides, Concepts concepts) {
    return LeaningTrainer.train(LeaningFiles.read(rules, sides), sides.first(), concepts);
  }
}
