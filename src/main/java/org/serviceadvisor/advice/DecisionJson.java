package org.serviceadvisor.advice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Abstained;
import org.serviceadvisor.model.Context;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Explanation;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.Findings;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Notice;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.RankedOption;
import org.serviceadvisor.model.RankedService;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.Recommended;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.model.Stated;
import org.serviceadvisor.model.Tied;

/**
 * A decision as JSON, the same for the command line and for REST. Equal decisions give equal bytes.
 */
public final class DecisionJson {
  private static final int MOST_ALTERNATIVES = 5;

  private final Knowledge knowledge;
  private final Lang lang;

  /**
   * A writer.
   *
   * @param lang language of names and reasons
   */
  public DecisionJson(Knowledge knowledge, Lang lang) {
    this.knowledge = knowledge;
    this.lang = lang;
  }

  /** Writes a decision. */
  public ObjectNode write(Decision decision) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (decision instanceof Recommended recommended) {
      json.put("outcome", "recommended");
      answer(
          json,
          recommended.services(),
          recommended.options(),
          recommended.confidence(),
          recommended.explanation());
      recommended.newAccount().ifPresent(other -> json.set("newAccount", newAccount(other)));
    } else if (decision instanceof Tied tied) {
      json.put("outcome", "tied");
      answer(json, tied.services(), tied.options(), tied.confidence(), tied.explanation());
      json.put("question", tied.question());
    } else if (decision instanceof Abstained abstained) {
      json.put("outcome", "abstained");
      ArrayNode missing = json.putArray("missing");
      abstained.missing().forEach(missing::add);
    }
    findings(json, decision.findings());
    return json;
  }

  private ObjectNode newAccount(Recommended other) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    answer(json, other.services(), List.of(), other.confidence(), other.explanation());
    return json;
  }

  private void answer(
      ObjectNode json,
      List<String> services,
      List<String> options,
      double confidence,
      Explanation explanation) {
    if (!options.isEmpty()) {
      options.forEach(json.putArray("options")::add);
    }
    ArrayNode recommended = json.putArray("services");
    services.forEach(id -> recommended.add(service(id)));
    json.put("confidence", round(confidence));
    ArrayNode rationale = json.putArray("rationale");
    explanation.rationale().forEach(line -> rationale.add(line(line)));
    explanation.composition().ifPresent(text -> json.put("composition", text));
    explanation
        .runnerUp()
        .ifPresent(
            other -> {
              ObjectNode runnerUp = json.putObject("runnerUp");
              runnerUp.setAll(service(other.service()));
              runnerUp.put("difference", other.difference());
            });
    ArrayNode notices = json.putArray("notices");
    explanation.notices().forEach(notice -> notices.add(notice(notice)));
  }

  private ObjectNode service(String id) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id);
    json.put("name", knowledge.service(id).name().in(lang));
    return json;
  }

  private static ObjectNode line(RationaleLine line) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("service", line.service());
    json.put("text", line.text());
    json.put("rule", line.rule());
    ArrayNode quotes = json.putArray("quotes");
    line.quotes().forEach(quote -> quotes.add(quote(quote)));
    if (!line.docs().isEmpty()) {
      json.put("docs", line.docs());
    }
    json.put("checked", line.checked().toString());
    return json;
  }

  private static ObjectNode quote(Signal signal) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (signal.origin() == Signal.Origin.GIVEN) {
      return json.put("given", signal.fact());
    }
    json.put("start", signal.start());
    json.put("end", signal.end());
    json.put("quote", signal.quote());
    return json;
  }

  private static ObjectNode notice(Notice notice) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("service", notice.service());
    json.put("state", notice.state().word());
    notice.since().ifPresent(day -> json.put("since", day.toString()));
    notice.successor().ifPresent(id -> json.put("successor", id));
    json.put("text", notice.text());
    notice.sources().forEach(json.putArray("sources")::add);
    return json;
  }

  private void findings(ObjectNode json, Findings findings) {
    ArrayNode alternatives = json.putArray("alternatives");
    findings.services().stream()
        .limit(MOST_ALTERNATIVES)
        .forEach(s -> alternatives.add(alternative(s)));
    if (!findings.options().isEmpty()) {
      ArrayNode ranking = json.putArray("ranking");
      findings.options().forEach(option -> ranking.add(option(option)));
    }
    ArrayNode facts = json.putArray("facts");
    findings.facts().forEach(fact -> fact(facts, fact));
    json.put("lang", findings.lang().code());
    json.put("perspective", findings.perspective().kind().word());
    json.put("asOf", findings.perspective().asOf().toString());
    json.putObject("knowledge").put("version", findings.knowledge());
  }

  private ObjectNode alternative(RankedService ranked) {
    ObjectNode json = service(ranked.service());
    json.put("byPhrases", round(ranked.support().phrase()));
    json.put("bySuggestion", round(ranked.support().suggestion()));
    json.put("against", round(ranked.support().against()));
    json.put("ruledOut", ranked.support().ruledOut());
    return json;
  }

  private static ObjectNode option(RankedOption option) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", option.id());
    json.put("share", round(option.share()));
    option.services().forEach(json.putArray("services")::add);
    return json;
  }

  private static void fact(ArrayNode facts, Fact fact) {
    if (fact instanceof Stated stated && !stated.signals().isEmpty()) {
      ObjectNode json = facts.addObject();
      json.put("kind", stated instanceof org.serviceadvisor.model.Need ? "need" : "constraint");
      json.put("id", stated.id());
      json.put("strength", round(stated.strength()));
      ArrayNode quotes = json.putArray("quotes");
      stated.signals().forEach(signal -> quotes.add(quote(signal)));
    } else if (fact instanceof Context context) {
      ObjectNode json = facts.addObject();
      json.put("kind", "context");
      json.put("id", context.service());
      json.putArray("quotes").add(quote(context.signal()));
    } else if (fact instanceof Quantity quantity) {
      ObjectNode json = facts.addObject();
      json.put("kind", "quantity");
      json.put(
          "measure",
          quantity.measure().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
      json.put("value", quantity.value());
      json.put("unit", quantity.measure().unit());
      json.putArray("quotes").add(quote(quantity.signal()));
    }
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
