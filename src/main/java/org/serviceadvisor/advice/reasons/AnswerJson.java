package org.serviceadvisor.advice.reasons;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.DecisionJson;
import org.serviceadvisor.model.Recommended;

/**
 * The answer to a question as JSON: the decision, what was asked about it, and the receipt. Equal
 * questions get equal bytes.
 */
public final class AnswerJson {
  private final Advisor advisor;

  public AnswerJson(Advisor advisor) {
    this.advisor = advisor;
  }

  /** Decides and writes. */
  public ObjectNode write(Asked asked) {
    return write(asked, inquiry(asked));
  }

  /** Opens the inquiry that a question asks for. */
  public Inquiry inquiry(Asked asked) {
    return new Reasons(advisor)
        .about(asked.scenario(), asked.perspective(), asked.explainIn(), asked.facts());
  }

  /** Writes an inquiry that is open already. */
  public ObjectNode write(Asked asked, Inquiry inquiry) {
    ObjectNode json =
        new DecisionJson(advisor.knowledge(), inquiry.lang()).write(inquiry.decision());
    if (json.path("rationale").isEmpty()) {
      inquiry.reasonWithoutRule().ifPresent(text -> json.put("because", text));
    }
    ReasonsJson reasons = new ReasonsJson(advisor.knowledge(), inquiry.lang());
    if (asked.explain()) {
      ObjectNode explanation = reasons.full(inquiry);
      json.set("questions", explanation.remove("questions"));
      json.set("explanation", explanation);
    } else if (!(inquiry.decision() instanceof Recommended)) {
      json.set("questions", reasons.questions(inquiry));
    }
    if (!asked.whyNot().isEmpty()) {
      ArrayNode whyNot = json.putArray("whyNot");
      asked.whyNot().forEach(said -> whyNot.add(reasons.whyNot(inquiry.whyNot(said))));
    }
    asked.check().ifPresent(said -> json.set("check", reasons.check(inquiry.check(said))));
    json.set("receipt", ReceiptJson.write(asked, inquiry.lang()));
    return json;
  }
}
