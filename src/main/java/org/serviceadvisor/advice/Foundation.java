package org.serviceadvisor.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.serviceadvisor.engine.RuleBase;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.knowledge.KnowledgeFiles;
import org.serviceadvisor.knowledge.KnowledgeLoader;
import org.serviceadvisor.knowledge.Overlay;
import org.serviceadvisor.knowledge.OwnRule;
import org.serviceadvisor.knowledge.Phrases;
import org.serviceadvisor.knowledge.RuleNote;
import org.serviceadvisor.reading.Reader;
import org.serviceadvisor.reading.Trained;

/**
 * What every advisor rests on: the built-in knowledge and the models trained from it. Knowledge of
 * one's own is laid over it.
 *
 * @param files built-in knowledge
 * @param rules loads the built-in rules with rules of one's own beside them
 * @param trained what was learnt from built-in texts
 */
public record Foundation(
    KnowledgeFiles files, Function<List<OwnRule>, RuleBase> rules, Trained trained) {
  private static final int MOST_PROBLEMS = 10;

  /** An advisor that knows what is built in. */
  public Advisor advisor() {
    Knowledge knowledge = KnowledgeLoader.load(files);
    return advisor(knowledge, rules.apply(List.of()));
  }

  /**
   * An advisor that knows an overlay too, with every example of it proved.
   *
   * @throws KnowledgeException when anything in the overlay is wrong
   */
  public Advisor advisor(Overlay overlay) {
    Knowledge knowledge = KnowledgeLoader.load(overlay.over(files));
    RuleBase base = rules.apply(knowledge.own().rules());
    prove(knowledge, base, overlay);
    return advisor(knowledge, base);
  }

  private Advisor advisor(Knowledge knowledge, RuleBase base) {
    return new Advisor(knowledge, base, new Reader(knowledge, trained));
  }

  private static void prove(Knowledge knowledge, RuleBase base, Overlay overlay) {
    ExampleCheck check = new ExampleCheck(knowledge, base);
    List<String> problems = new ArrayList<>();
    for (RuleNote note : knowledge.notes().values()) {
      if (overlay.files().containsKey(note.file())) {
        problems.addAll(check.problems(note));
      }
    }
    for (Phrases said : knowledge.phrases()) {
      if (overlay.files().containsKey(said.file())) {
        problems.addAll(check.problems(said));
      }
    }
    if (!problems.isEmpty()) {
      throw new KnowledgeException(
          problems.stream().limit(MOST_PROBLEMS).collect(Collectors.joining("\n")));
    }
  }
}
