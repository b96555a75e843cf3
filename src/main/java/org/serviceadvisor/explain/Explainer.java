package org.serviceadvisor.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serviceadvisor.engine.Evaluation;
import org.serviceadvisor.knowledge.Composition;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.RuleNote;
import org.serviceadvisor.knowledge.Service;
import org.serviceadvisor.model.Candidate;
import org.serviceadvisor.model.Exceeds;
import org.serviceadvisor.model.Exclusion;
import org.serviceadvisor.model.Explanation;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.Firing;
import org.serviceadvisor.model.Fit;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Lifecycle;
import org.serviceadvisor.model.Limit;
import org.serviceadvisor.model.Notice;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.RunnerUp;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.model.Stated;

/** Puts the reasons of an evaluation into words, in English or Portuguese. */
public final class Explainer {
  /** Strength from which on a rule counts as speaking for or against something. */
  public static final double CERTAIN = 0.4;

  private static final int MOST_LINES = 4;

  private final Knowledge knowledge;
  private final HouseReasons house;

  public Explainer(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.house = new HouseReasons(knowledge);
  }

  /**
   * Explains why these services are the answer.
   *
   * @param rival the next best service, if any
   */
  public Explanation explain(
      List<String> services,
      Optional<String> rival,
      Evaluation evaluation,
      Perspective perspective,
      Lang lang) {
    List<RationaleLine> lines = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (String service : services) {
      reasonsFor(service, evaluation, lang).stream()
          .filter(line -> told.add(line.rule()))
          .forEach(lines::add);
    }
    lines.addAll(house.of(services, evaluation, lang));
    return new Explanation(
        lines,
        rival.map(other -> new RunnerUp(other, difference(other, services, evaluation, lang))),
        services.stream().flatMap(s -> notice(s, perspective, lang).stream()).toList(),
        composition(services).map(c -> c.because().in(lang)));
  }

  /** Reasons for one service, the surest first. */
  public List<RationaleLine> reasonsFor(String service, Evaluation evaluation, Lang lang) {
    Map<String, RationaleLine> lines = new TreeMap<>();
    List<Candidate> candidates =
        evaluation.candidates().stream()
            .filter(c -> c.service().equals(service))
            .sorted(
                Comparator.comparing(Candidate::fit)
                    .thenComparing(Comparator.comparingDouble(Candidate::strength).reversed())
                    .thenComparing(Candidate::rule))
            .toList();
    Map<Fit, List<RationaleLine>> ordered = new EnumMap<>(Fit.class);
    for (Candidate candidate : candidates) {
      line(service, candidate.rule(), candidate.fit(), evaluation, lang)
          .filter(line -> lines.put(line.text(), line) == null)
          .ifPresent(
              line ->
                  ordered.computeIfAbsent(candidate.fit(), unused -> new ArrayList<>()).add(line));
    }
    return provenFirst(
        ordered.getOrDefault(Fit.BEST, List.of()),
        ordered.getOrDefault(Fit.ALSO, List.of()),
        candidates.stream()
            .filter(c -> c.strength() >= CERTAIN)
            .map(Candidate::rule)
            .collect(Collectors.toSet()));
  }

  /**
   * Reasons for which it is the best that can quote the text; else what comes next: that it is the
   * best on facts that are sure without a quote, that it would also do, the likeliest of all.
   */
  private static List<RationaleLine> provenFirst(
      List<RationaleLine> best, List<RationaleLine> also, Set<String> certain) {
    List<RationaleLine> quoted = quoted(best);
    if (!quoted.isEmpty()) {
      return quoted;
    }
    List<RationaleLine> sure =
        best.stream().filter(line -> certain.contains(line.rule())).limit(1).toList();
    List<RationaleLine> next = Stream.concat(sure.stream(), quoted(also).stream()).toList();
    return next.isEmpty()
        ? Stream.concat(best.stream(), also.stream()).limit(1).toList()
        : next.subList(0, Math.min(MOST_LINES, next.size()));
  }

  private static List<RationaleLine> quoted(List<RationaleLine> lines) {
    return lines.stream().filter(line -> !line.quotes().isEmpty()).limit(MOST_LINES).toList();
  }

  private Optional<RationaleLine> line(
      String service, String rule, Fit fit, Evaluation evaluation, Lang lang) {
    RuleNote note = knowledge.notes().get(rule);
    if (note == null) {
      return Optional.empty();
    }
    List<Signal> quotes = quotes(rule, evaluation);
    String because = note.because().in(lang);
    String text =
        fit == Fit.ALSO
            ? (lang == Lang.PT ? "%s; %s também serviria" : "%s; %s would also do")
                .formatted(because.replaceAll("\\.$", ""), name(service, lang))
            : because;
    return Optional.of(
        new RationaleLine(service, text, rule, quotes, note.docs().get(0), note.checked()));
  }

  private static List<Signal> quotes(String rule, Evaluation evaluation) {
    return evaluation.trace().stream()
        .filter(firing -> firing.rule().equals(rule))
        .flatMap(firing -> firing.facts().stream())
        .flatMap(fact -> quotes(fact).stream())
        .distinct()
        .sorted(Comparator.comparingInt(Signal::start))
        .toList();
  }

  private static List<Signal> quotes(Fact fact) {
    if (fact instanceof Stated stated) {
      return stated.signals();
    }
    if (fact instanceof Quantity quantity) {
      return List.of(quantity.signal());
    }
    if (fact instanceof Exceeds exceeds) {
      return List.of(exceeds.quantity().signal());
    }
    return List.of();
  }

  /** What decides against a service, given the services that were preferred. */
  public String difference(String other, List<String> chosen, Evaluation evaluation, Lang lang) {
    Optional<Exclusion> exclusion =
        evaluation.exclusions().stream()
            .filter(x -> x.service().equals(other))
            .filter(x -> x.force() == Exclusion.Force.RULED_OUT || x.strength() >= CERTAIN)
            .min(
                Comparator.comparing(Exclusion::force)
                    .thenComparing(Comparator.comparingDouble(Exclusion::strength).reversed())
                    .thenComparing(Exclusion::rule));
    if (exclusion.isPresent()) {
      return against(exclusion.get(), evaluation, lang);
    }
    Optional<String> preferred =
        evaluation.preferences().stream()
            .filter(p -> p.over().equals(other) && chosen.contains(p.better()))
            .filter(p -> p.strength() >= CERTAIN)
            .map(p -> knowledge.notes().get(p.rule()))
            .filter(note -> note != null)
            .map(note -> because(note, lang))
            .findFirst();
    if (preferred.isPresent()) {
      return preferred.get();
    }
    boolean supported =
        reasonsFor(other, evaluation, lang).stream().anyMatch(line -> !line.quotes().isEmpty());
    String name = name(other, lang);
    if (supported) {
      return (lang == Lang.PT
              ? "%s também tem apoio no texto, porém menos: %s"
              : "%s has support in the text too, but less: %s")
          .formatted(name, purpose(other, lang));
    }
    return (lang == Lang.PT ? "Nada no texto pede %s: %s" : "Nothing in the text asks for %s: %s")
        .formatted(name, purpose(other, lang));
  }

  private static String because(RuleNote note, Lang lang) {
    String text = note.because().in(lang);
    return note.isHouseRule() ? HouseReasons.HOUSE_RULE.in(lang) + text : text;
  }

  private String against(Exclusion exclusion, Evaluation evaluation, Lang lang) {
    RuleNote note = knowledge.notes().get(exclusion.rule());
    String reason = "";
    if (note != null) {
      reason =
          Optional.ofNullable(note.against().get(exclusion.service()))
              .map(text -> text.in(lang))
              .orElse(because(note, lang));
    }
    List<Limit> limits =
        evaluation.trace().stream()
            .filter(firing -> firing.rule().equals(exclusion.rule()))
            .map(Firing::facts)
            .flatMap(List::stream)
            .filter(Exceeds.class::isInstance)
            .map(Exceeds.class::cast)
            .filter(exceeds -> exceeds.service().equals(exclusion.service()))
            .map(Exceeds::limit)
            .distinct()
            .toList();
    StringBuilder text = new StringBuilder(reason);
    for (Limit limit : limits) {
      text.append(' ')
          .append(
              (lang == Lang.PT ? "Limite (conferido em %s): %s." : "Limit (checked %s): %s.")
                  .formatted(limit.checked(), limit.text().in(lang)));
    }
    return text.toString().strip();
  }

  /** What must be known of a service that not everybody can start; empty for an open one. */
  public Optional<Notice> notice(String id, Perspective perspective, Lang lang) {
    Service service = knowledge.service(id);
    Lifecycle lifecycle = service.lifecycle();
    if (lifecycle.openToNew(perspective.asOf()) && lifecycle.usable(perspective.asOf())) {
      return Optional.empty();
    }
    String since = lifecycle.since().map(Object::toString).orElse("?");
    boolean pt = lang == Lang.PT;
    String state =
        switch (lifecycle.state()) {
          case ENDED -> pt ? "%s foi encerrado em %s." : "%s ended on %s.";
          case END_OF_SUPPORT ->
              pt
                  ? "%s não aceita novos usuários desde %s; fim do suporte anunciado."
                  : "%s takes no new sign-ups since %s; its end of support is announced.";
          default ->
              pt
                  ? "%s está fechado para novos clientes desde %s."
                  : "%s is closed to new customers since %s.";
        };
    String text = state.formatted(service.name().in(lang), since);
    if (lifecycle.successor().isPresent()) {
      text +=
          (pt ? " Uma conta nova usa %s." : " A new account uses %s.")
              .formatted(name(lifecycle.successor().get(), lang));
    }
    return Optional.of(
        new Notice(
            id,
            lifecycle.state(),
            lifecycle.since(),
            lifecycle.successor(),
            text,
            lifecycle.sources()));
  }

  private Optional<Composition> composition(List<String> services) {
    return services.size() < 2
        ? Optional.empty()
        : knowledge.compositions().stream()
            .filter(c -> c.steps().containsAll(services))
            .findFirst();
  }

  private String name(String service, Lang lang) {
    return knowledge.service(service).name().in(lang);
  }

  private String purpose(String service, Lang lang) {
    return knowledge.service(service).purpose().in(lang);
  }
}
