package org.serviceadvisor.advice.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.serviceadvisor.explain.Explainer;
import org.serviceadvisor.explain.FactWords;
import org.serviceadvisor.explain.Outcome;
import org.serviceadvisor.explain.Why;
import org.serviceadvisor.model.Exceeds;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.Firing;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Limit;
import org.serviceadvisor.model.Notice;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.RationaleLine;

/** Tells in full why the answer is what it is. */
final class Whys {
  private final Inquiry inquiry;
  private final Explainer explainer;
  private final boolean pt;

  Whys(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.explainer = new Explainer(inquiry.knowledge());
    this.pt = inquiry.lang() == Lang.PT;
  }

  Why why() {
    Outcome outcome = inquiry.outcome();
    List<RationaleLine> because =
        outcome.services().stream()
            .flatMap(id -> explainer.reasonsFor(id, inquiry.evaluation(), inquiry.lang()).stream())
            .toList();
    List<Notice> notices =
        outcome.services().stream()
            .flatMap(
                id ->
                    explainer
                        .notice(id, inquiry.decision().findings().perspective(), inquiry.lang())
                        .stream())
            .toList();
    return new Why(outcome, text(outcome, because), because, inferred(), compared(), notices);
  }

  private String text(Outcome outcome, List<RationaleLine> because) {
    String answer = inquiry.words().answer(outcome);
    String reason = because.isEmpty() ? "" : " " + sentence(because.get(0).text());
    return switch (outcome.kind()) {
      case RECOMMENDED ->
          (because.isEmpty()
                  ? byLikeness(answer)
                  : (pt ? "A resposta é %s." : "The answer is %s.").formatted(answer))
              + reason
              + wording(outcome);
      case TIED ->
          (pt
                      ? "Há empate; nada decide entre as opções além de %s."
                      : "It is a tie; nothing decides beyond %s.")
                  .formatted(answer)
              + reason;
      case ABSTAINED ->
          pt
              ? "Não há resposta: o texto não diz o bastante para que alguma regra decida."
              : "There is no answer: the text does not say enough for any rule to decide.";
    };
  }

  /** What the wording of the chosen options by itself says for them. */
  private String wording(Outcome outcome) {
    Stances stances = new Stances(inquiry);
    return outcome.options().stream()
        .flatMap(
            id ->
                stances
                    .forAnswer(id)
                    .map(said -> outcome.options().size() > 1 ? id + ": " + said : said)
                    .stream())
        .map(said -> " " + said)
        .collect(Collectors.joining());
  }

  private String byLikeness(String answer) {
    return (pt
            ? "A resposta é %s: nenhuma regra cita o texto; o texto se parece mais com o que essa"
                + " opção descreve do que com as outras."
            : "The answer is %s: no rule quotes the text; the text is more like what this option"
                + " describes than like the others.")
        .formatted(answer);
  }

  static String sentence(String text) {
    String stripped = FactWords.capital(text.strip());
    return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
        ? stripped
        : stripped + ".";
  }

  private List<Why.Inferred> inferred() {
    Map<String, Why.Inferred> inferred = new LinkedHashMap<>();
    for (Firing firing : inquiry.decision().findings().trace()) {
      for (Fact fact : firing.facts()) {
        if (fact instanceof Exceeds exceeds) {
          Why.Inferred one = inferred(exceeds);
          inferred.putIfAbsent(one.text(), one);
        }
      }
    }
    return List.copyOf(inferred.values());
  }

  private Why.Inferred inferred(Exceeds exceeds) {
    String text =
        (pt ? "“%s” é mais do que %s permite (%s)." : "“%s” is more than %s allows (%s).")
            .formatted(
                asked(exceeds.quantity()),
                name(exceeds.service()),
                exceeds.limit().text().in(inquiry.lang()));
    return new Why.Inferred("limits.exceeded", text, List.of(exceeds.quantity().signal()));
  }

  /** The number as the text has it, or as the caller gave it. */
  private String asked(Quantity quantity) {
    return quantity.signal().quote().isEmpty()
        ? inquiry.words().amount(quantity.measure(), quantity.value())
        : quantity.signal().quote();
  }

  /** The numbers of the scenario against the limits of the services that it is about. */
  private List<Why.Compared> compared() {
    List<Quantity> numbers =
        inquiry.decision().findings().facts().stream()
            .filter(Quantity.class::isInstance)
            .map(Quantity.class::cast)
            .toList();
    List<String> considered = considered();
    List<Why.Compared> compared = new ArrayList<>();
    for (Limit limit : inquiry.knowledge().limits()) {
      for (Quantity quantity : numbers) {
        if (limit.measure() == quantity.measure() && considered.contains(limit.service())) {
          compared.add(compared(limit, quantity));
        }
      }
    }
    compared.sort(Comparator.comparingInt(line -> considered.indexOf(line.limit().service())));
    return compared;
  }

  private List<String> considered() {
    List<String> considered = new ArrayList<>(inquiry.outcome().services());
    Targets targets = new Targets(inquiry);
    inquiry.rivals().forEach(rival -> considered.addAll(targets.of(rival).services()));
    return considered;
  }

  private Why.Compared compared(Limit limit, Quantity quantity) {
    boolean exceeded = quantity.value() > limit.max();
    String verdict =
        exceeded
            ? (pt ? "além do limite" : "beyond the limit")
            : (pt ? "dentro do limite" : "within the limit");
    String text =
        (pt ? "%s: “%s” está %s: %s (conferido em %s)." : "%s: “%s” is %s: %s (checked %s).")
            .formatted(
                name(limit.service()),
                asked(quantity),
                verdict,
                limit.text().in(inquiry.lang()),
                limit.checked());
    return new Why.Compared(limit, quantity.signal(), exceeded, text);
  }

  private String name(String service) {
    return inquiry.knowledge().service(service).name().in(inquiry.lang());
  }
}
