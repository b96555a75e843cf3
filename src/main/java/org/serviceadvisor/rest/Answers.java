package org.serviceadvisor.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.reasons.AnswerJson;
import org.serviceadvisor.advice.reasons.Asked;
import org.serviceadvisor.advice.reasons.Inquiry;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.rest.watch.Observed;

/**
 * Answers questions in the form of the contract, whoever asks: a request, a batch, an assistant.
 */
@Singleton
public final class Answers {
  private final Observed observed;

  Answers(Observed observed) {
    this.observed = observed;
  }

  /**
   * An answer.
   *
   * @param json as the schema Decision of the contract says
   * @param lang language of the reasons
   */
  public record Answer(ObjectNode json, Lang lang) {}

  /**
   * Answers a question.
   *
   * @param question as the schema Question of the contract says
   * @param accepted language of the reasons where the question does not say
   * @throws InvalidRequest with everything that is wrong with the question
   */
  public Answer answer(Advisor advisor, JsonNode question, Optional<Lang> accepted) {
    Question read = QuestionReader.read(question);
    Asked asked = read.asked(advisor.knowledge(), read.explainIn().or(() -> accepted));
    AnswerJson answers = new AnswerJson(advisor);
    Inquiry inquiry =
        observed.observe(
            advisor.knowledge(), asked.scenario(), () -> answers.inquiry(asked), Inquiry::decision);
    return new Answer(answers.write(asked, inquiry), inquiry.lang());
  }
}
