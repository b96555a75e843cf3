package org.serviceadvisor.explain;

import java.util.List;
import org.serviceadvisor.model.FactEdits;

/**
 * The question whose answer would settle the most.
 *
 * @param text the question
 * @param answers possible answers, two or more, leading to different ends
 */
public record NextQuestion(String text, List<Choice> answers) {

  /**
   * A possible answer.
   *
   * @param text the answer
   * @param facts the facts that it stands for, to be sent back
   * @param outcome what the decision would be
   * @param leadsTo that in words
   */
  public record Choice(String text, FactEdits facts, Outcome outcome, String leadsTo) {}

  public NextQuestion {
    answers = List.copyOf(answers);
  }
}
