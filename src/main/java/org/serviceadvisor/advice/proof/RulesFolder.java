package org.serviceadvisor.advice.proof;

import java.nio.file.Path;
import java.util.Optional;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.engine.RuleBase;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeFiles;
import org.serviceadvisor.knowledge.KnowledgeLoader;
import org.serviceadvisor.reading.Reader;
import org.serviceadvisor.reading.Training;

/**
 * Makes an advisor from a rules folder as the build would, here and now: checks it, compiles its
 * rules, trains its models. Takes some seconds.
 */
public final class RulesFolder {
  private RulesFolder() {}

  /**
   * An advisor that knows what a folder holds.
   *
   * @param rules a rules folder, with catalogue, vocabulary, statements and rules
   * @param built an advisor to be taken when it knows just that
   */
  public static Advisor advisor(Path rules, Optional<Advisor> built) {
    KnowledgeFiles files = KnowledgeFiles.readFolder(rules);
    Knowledge knowledge = KnowledgeLoader.load(files);
    return built
        .filter(advisor -> advisor.knowledge().version().equals(knowledge.version()))
        .orElseGet(() -> advisor(rules, files, knowledge));
  }

  private static Advisor advisor(Path rules, KnowledgeFiles files, Knowledge knowledge) {
    Reader reader = new Reader(knowledge, Training.of(rules, files, knowledge));
    return new Advisor(knowledge, RuleBase.ofFolder(rules), reader);
  }
}
