package org.serviceadvisor.advice.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.explain.Against;
import org.serviceadvisor.explain.Explainer;
import org.serviceadvisor.knowledge.RuleNote;
import org.serviceadvisor.model.Exceeds;
import org.serviceadvisor.model.Exclusion;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.Firing;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.LocalText;
import org.serviceadvisor.model.Preference;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.model.Stated;

/** Collects what speaks against a service in one decision. */
final class Opposition {
  private final Inquiry inquiry;
  private final Lang lang;

  Opposition(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.lang = inquiry.lang();
  }

  /** Whether a rule speaks against a service on facts that are fairly certain. */
  boolean isCertain(String service) {
    return inquiry.decision().findings().exclusions().stream()
        .anyMatch(x -> x.service().equals(service) && x.strength() >= Explainer.CERTAIN);
  }

  /** Whether a rule prefers an answer to a service. */
  boolean isOverruled(String service) {
    return preferences(service).stream().anyMatch(p -> p.strength() >= Explainer.CERTAIN);
  }

  /** What speaks against a service, the weightiest first. */
  List<Against> to(String service) {
    Map<String, Against> against = new LinkedHashMap<>();
    inquiry.decision().findings().exclusions().stream()
        .filter(x -> x.service().equals(service))
        .filter(x -> x.force() == Exclusion.Force.RULED_OUT || x.strength() >= Explainer.CERTAIN)
        .sorted(
            Comparator.comparing(Exclusion::force)
                .thenComparing(x -> !speaksOfTheText(x.rule()))
                .thenComparing(Comparator.comparingDouble(Exclusion::strength).reversed())
                .thenComparing(Exclusion::rule))
        .flatMap(x -> lines(x.rule(), service).stream())
        .forEach(line -> against.putIfAbsent(line.text(), line));
    preferences(service).stream()
        .filter(p -> p.strength() >= Explainer.CERTAIN)
        .flatMap(p -> lines(p.rule(), service).stream())
        .forEach(line -> against.putIfAbsent(line.text(), line));
    return List.copyOf(against.values());
  }

  /** Whether a rule fired on something that the text says; a limit always does. */
  private boolean speaksOfTheText(String rule) {
    return !quotes(rule).isEmpty() || facts(rule).stream().anyMatch(Exceeds.class::isInstance);
  }

  private List<Preference> preferences(String service) {
    List<String> answers = inquiry.outcome().services();
    return inquiry.evaluation().preferences().stream()
        .filter(p -> p.over().equals(service) && answers.contains(p.better()))
        .toList();
  }

  private List<Against> lines(String rule, String service) {
    List<Exceeds> exceeded = exceeded(rule, service);
    if (exceeded.isEmpty()) {
      return List.of(new Against(rule, because(rule, service), quotes(rule), Optional.empty()));
    }
    List<Against> lines = new ArrayList<>();
    for (Exceeds exceeds : exceeded) {
      lines.add(
          new Against(
              rule,
              limit(exceeds),
              List.of(exceeds.quantity().signal()),
              Optional.of(exceeds.limit())));
    }
    return lines;
  }

  private String limit(Exceeds exceeds) {
    Quantity quantity = exceeds.quantity();
    String asked =
        quantity.signal().quote().isEmpty()
            ? inquiry.words().amount(quantity.measure(), quantity.value())
            : quantity.signal().quote();
    return (lang == Lang.PT
            ? "“%s” excede o limite: %s (conferido em %s)."
            : "“%s” is beyond the limit: %s (checked %s).")
        .formatted(asked, exceeds.limit().text().in(lang), exceeds.limit().checked());
  }

  private List<Exceeds> exceeded(String rule, String service) {
    return facts(rule).stream()
        .filter(Exceeds.class::isInstance)
        .map(Exceeds.class::cast)
        .filter(exceeds -> exceeds.service().equals(service))
        .distinct()
        .toList();
  }

  private String because(String rule, String service) {
    RuleNote note = inquiry.knowledge().notes().get(rule);
    if (note == null) {
      return rule;
    }
    LocalText text = note.against().getOrDefault(service, note.because());
    return Whys.sentence(text.in(lang));
  }

  private List<Signal> quotes(String rule) {
    return facts(rule).stream()
        .filter(Stated.class::isInstance)
        .map(Stated.class::cast)
        .flatMap(fact -> fact.signals().stream())
        .filter(signal -> !signal.quote().isEmpty())
        .distinct()
        .sorted(Comparator.comparingInt(Signal::start))
        .toList();
  }

  private List<Fact> facts(String rule) {
    return inquiry.decision().findings().trace().stream()
        .filter(firing -> firing.rule().equals(rule))
        .map(Firing::facts)
        .flatMap(List::stream)
        .toList();
  }
}
