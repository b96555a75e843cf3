package org.serviceadvisor.advice.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    List<RationaleLine> because = because(outcome);
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
    String reason =
        because.isEmpty()
            ? withoutRule(outcome)
            : sentence(because.get(0).text()) + wording(outcome);
    return switch (outcome.kind()) {
      case RECOMMENDED ->
          (pt ? "A resposta é %s. %s" : "The answer is %s. %s").formatted(answer, reason);
      case TIED ->
          (pt
                  ? "Há empate; nada decide entre %s. %s"
                  : "It is a tie; nothing decides between %s. %s")
              .formatted(tied(answer), reason);
      case ABSTAINED ->
          pt
              ? "Não há resposta: o texto não diz o bastante para que alguma regra decida."
              : "There is no answer: the text does not say enough for any rule to decide.";
    };
  }

  /** What was picked, and what comes right behind it. */
  private String tied(String answer) {
    return inquiry.rivals().stream()
        .findFirst()
        .map(next -> inquiry.words().all(List.of(answer, inquiry.words().option(next))))
        .orElse(answer);
  }

  /** The reason in a sentence where no rule gives one. */
  Optional<String> reasonWithoutRule() {
    Outcome outcome = inquiry.outcome();
    return outcome.kind() == Outcome.Kind.ABSTAINED || !because(outcome).isEmpty()
        ? Optional.empty()
        : Optional.of(withoutRule(outcome));
  }

  private String withoutRule(Outcome outcome) {
    List<String> rivals = inquiry.rivals();
    List<String> answers = outcome.options();
    if (answers.isEmpty() || rivals.isEmpty()) {
      return pt
          ? "Nenhuma regra cita o texto; ele se parece mais com o que se sabe dessa resposta."
          : "No rule quotes the text; it is most like what is known of this answer.";
    }
    String next = rivals.get(0);
    Grounds grounds = new Grounds(inquiry);
    Set<String> said = new LinkedHashSet<>();
    answers.forEach(id -> grounds.before(id, next).ifPresent(said::add));
    return said.isEmpty() ? guess(answers.size() > 1) : counted(next, said);
  }

  private String guess(boolean several) {
    if (pt) {
      return "Nenhuma regra fala a favor %s, e pouco separa as opções: é quase um palpite."
          .formatted(several ? "delas" : "dela");
    }
    return "No rule speaks for %s, and little tells the options apart: it is close to a guess."
        .formatted(several ? "them" : "it");
  }

  private String counted(String next, Set<String> grounds) {
    boolean several = inquiry.outcome().options().size() > 1;
    String all = String.join(pt ? "; e que " : "; and that ", grounds);
    return pt
        ? "Nenhuma regra fala a favor %s; diante de %s, pesa que %s."
            .formatted(several ? "delas" : "dela", next, all)
        : "No rule speaks for %s; beside %s it counts that %s."
            .formatted(several ? "them" : "it", next, all);
  }

  private List<RationaleLine> because(Outcome outcome) {
    return outcome.services().stream()
        .flatMap(id -> explainer.reasonsFor(id, inquiry.evaluation(), inquiry.lang()).stream())
        .toList();
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
