package org.serviceadvisor.advice.reasons;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.serviceadvisor.explain.Against;
import org.serviceadvisor.explain.Bound;
import org.serviceadvisor.explain.Check;
import org.serviceadvisor.explain.Flip;
import org.serviceadvisor.explain.Flips;
import org.serviceadvisor.explain.NextQuestion;
import org.serviceadvisor.explain.Outcome;
import org.serviceadvisor.explain.Robustness;
import org.serviceadvisor.explain.Why;
import org.serviceadvisor.explain.WhyNot;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Limit;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.Signal;

/** Answers to why, why not and what if as JSON, the same wherever they are asked. */
public final class ReasonsJson {
  private final Knowledge knowledge;
  private final Lang lang;

  /**
   * A writer.
   *
   * @param lang language of names and sentences
   */
  public ReasonsJson(Knowledge knowledge, Lang lang) {
    this.knowledge = knowledge;
    this.lang = lang;
  }

  /** Everything about one decision: why, why not each rival, flips, robustness, next question. */
  public ObjectNode full(Inquiry inquiry) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("why", why(inquiry.why()));
    ArrayNode whyNot = json.putArray("whyNot");
    inquiry.rivals().forEach(rival -> whyNot.add(whyNot(inquiry.whyNot(rival))));
    json.set("flips", flips(inquiry.flips()));
    json.set("robustness", robustness(inquiry.robustness()));
    json.set("questions", questions(inquiry));
    return json;
  }

  /** The next question as a list, empty where none helps. */
  public ArrayNode questions(Inquiry inquiry) {
    ArrayNode questions = JsonNodeFactory.instance.arrayNode();
    inquiry.nextQuestion().ifPresent(question -> questions.add(question(question)));
    return questions;
  }

  /** Why the answer is what it is. */
  public ObjectNode why(Why why) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("text", why.text());
    json.set("because", lines(why.because()));
    ArrayNode inferred = json.putArray("inferred");
    for (Why.Inferred one : why.inferred()) {
      ObjectNode fact = inferred.addObject().put("text", one.text()).put("rule", one.rule());
      fact.set("quotes", quotes(one.quotes()));
    }
    ArrayNode limits = json.putArray("limits");
    for (Why.Compared one : why.limits()) {
      ObjectNode limit = limits.addObject().put("text", one.text()).put("exceeded", one.exceeded());
      limit.setAll(limit(one.limit()));
    }
    return json;
  }

  /** Why something is not the answer. */
  public ObjectNode whyNot(WhyNot whyNot) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("asked", whyNot.asked());
    whyNot.option().ifPresent(id -> json.put("option", id));
    json.set("services", services(whyNot.services()));
    json.put("kind", whyNot.kind().word());
    json.put("text", whyNot.text());
    json.set("supportedBy", lines(whyNot.supportedBy()));
    ArrayNode against = json.putArray("excludedBy");
    whyNot.excludedBy().forEach(line -> against.add(against(line)));
    ArrayNode missing = json.putArray("missing");
    whyNot
        .missing()
        .forEach(fact -> missing.addObject().put("id", fact.fact()).put("label", fact.label()));
    if (!whyNot.pull().isEmpty()) {
      ObjectNode pull = json.putObject("pull").put("text", whyNot.pullText());
      pull.set("quotes", quotes(whyNot.pull()));
    }
    whyNot.notice().ifPresent(notice -> json.put("notice", notice.text()));
    return json;
  }

  private static ObjectNode against(Against against) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("text", against.text()).put("rule", against.rule());
    json.set("quotes", quotes(against.quotes()));
    against.limit().ifPresent(limit -> json.set("limit", limit(limit)));
    return json;
  }

  private static ObjectNode limit(Limit limit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("service", limit.service()).put("measure", limit.measure().word());
    json.put("max", limit.max()).put("unit", limit.measure().unit());
    return json.put("checked", limit.checked().toString()).put("docs", limit.docs());
  }

  /** What would change the answer. */
  public ObjectNode flips(Flips flips) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("text", flips.text());
    ArrayNode list = json.putArray("flips");
    for (Flip flip : flips.flips()) {
      ObjectNode one = list.addObject().put("text", flip.text());
      one.set("facts", FactsJson.write(flip.edits()));
      one.set("leadsTo", outcome(flip.outcome()));
    }
    json.set("bound", bound(flips.bound()));
    return json;
  }

  private static ObjectNode bound(Bound bound) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("candidates", bound.candidates())
        .put("together", bound.most())
        .put("inThrees", bound.inThrees())
        .put("decisions", bound.decisions());
  }

  /** A question with its answers and where each leads. */
  public ObjectNode question(NextQuestion question) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("text", question.text());
    ArrayNode answers = json.putArray("answers");
    for (NextQuestion.Choice choice : question.answers()) {
      ObjectNode answer = answers.addObject().put("text", choice.text());
      answer.set("facts", FactsJson.write(choice.facts()));
      answer.set("leadsTo", outcome(choice.outcome()).put("text", choice.leadsTo()));
    }
    return json;
  }

  private ObjectNode outcome(Outcome outcome) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("outcome", outcome.kind().name().toLowerCase(java.util.Locale.ROOT));
    if (!outcome.options().isEmpty()) {
      outcome.options().forEach(json.putArray("options")::add);
    }
    json.set("services", services(outcome.services()));
    return json.put("confidence", Math.round(outcome.confidence() * 1000) / 1000.0);
  }

  /** How much misreading the answer stands. */
  public ObjectNode robustness(Robustness robustness) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("text", robustness.text());
    json.put("signals", robustness.signals()).put("misread", robustness.misread());
    json.set("which", quotes(robustness.which()));
    if (robustness.misread() > 0) {
      json.set("leadsTo", outcome(robustness.outcome()));
    }
    json.set("bound", bound(robustness.bound()));
    return json;
  }

  /** Whether somebody else's answer holds. */
  public ObjectNode check(Check check) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("asked", check.asked()).put("verdict", check.verdict().word());
    json.put("text", check.text());
    ArrayNode parts = json.putArray("parts");
    check.parts().forEach(part -> parts.add(whyNot(part)));
    return json;
  }

  private ArrayNode services(List<String> ids) {
    ArrayNode services = JsonNodeFactory.instance.arrayNode();
    ids.forEach(
        id ->
            services.addObject().put("id", id).put("name", knowledge.service(id).name().in(lang)));
    return services;
  }

  private static ArrayNode lines(List<RationaleLine> lines) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (RationaleLine line : lines) {
      ObjectNode one = json.addObject().put("service", line.service()).put("text", line.text());
      one.put("rule", line.rule());
      one.set("quotes", quotes(line.quotes()));
      if (!line.docs().isEmpty()) {
        one.put("docs", line.docs());
      }
      one.put("checked", line.checked().toString());
    }
    return json;
  }

  /** Quotes with their places; what the caller gave stands nowhere in the text. */
  private static ArrayNode quotes(List<Signal> signals) {
    ArrayNode quotes = JsonNodeFactory.instance.arrayNode();
    for (Signal signal : signals) {
      if (signal.origin() == Signal.Origin.GIVEN) {
        quotes.addObject().put("given", signal.fact());
      } else {
        quotes
            .addObject()
            .put("start", signal.start())
            .put("end", signal.end())
            .put("quote", signal.quote());
      }
    }
    return quotes;
  }
}
