package org.serviceadvisor.scenario.grading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Exclusion;
import org.serviceadvisor.model.Findings;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.LocalText;
import org.serviceadvisor.model.RankedOption;
import org.serviceadvisor.model.RankedService;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.model.Stated;
import org.serviceadvisor.model.Support;

/**
 * Tells, for a wrong answer or an abstention of the advisor, which part is at fault. It looks at
 * the road from the words to the right answer and names the first gap in it.
 */
final class FaultFinder {
  private static final double SURE = 0.9;
  private static final double PROVEN = 0.7;
  private static final double SOME = 0.3;
  private static final double FAINT = 0.1;

  private final Knowledge knowledge;
  private final Map<String, Set<String>> needsOf = new HashMap<>();

  FaultFinder(Knowledge knowledge) {
    this.knowledge = knowledge;
    for (FactDefinition fact : knowledge.facts().values()) {
      fact.answer()
          .ifPresent(
              answer -> needsOf.computeIfAbsent(answer, unused -> new TreeSet<>()).add(fact.id()));
    }
  }

  Fault find(Scenario scenario, Decision decision, AdvisorAnswer answer) {
    Findings findings = decision.findings();
    List<String> missed = missed(scenario, answer);
    Set<String> right = services(scenario, findings, missed);
    if (right.isEmpty()) {
      return new Fault(
          Fault.Kind.TEXT_NOT_UNDERSTOOD,
          new LocalText(
              "no entry of the catalogue was read in the right option " + missed,
              "nenhum item do catálogo foi lido na opção correta " + missed));
    }
    if (!scenario.options().isEmpty() && answer.services().containsAll(right)) {
      return new Fault(
          Fault.Kind.TEXT_NOT_UNDERSTOOD,
          new LocalText(
              "%s is read in the right option %s and in the answer %s; the words that part them are not"
                  .formatted(names(right, Lang.EN), missed, answer.answer()),
              "%s é lido na opção correta %s e na resposta %s; as palavras que as separam, não"
                  .formatted(names(right, Lang.PT), missed, answer.answer())));
    }
    Support forRight = support(right, missed, findings);
    if (isLabelDoubtful(scenario, findings, answer, forRight)) {
      return new Fault(
          Fault.Kind.LABEL_DOUBTFUL,
          new LocalText(
              "the words speak for %s and nothing for %s"
                  .formatted(names(answer.services(), Lang.EN), names(right, Lang.EN)),
              "as palavras falam a favor de %s e nada a favor de %s"
                  .formatted(names(answer.services(), Lang.PT), names(right, Lang.PT))));
    }
    if (forRight.ruledOut() || forRight.phrase() >= SOME) {
      return new Fault(Fault.Kind.RULE_WRONG, wrongRule(findings, right, answer, forRight));
    }
    return gap(findings, right);
  }

  /** Of several right options, those that were not answered. */
  private static List<String> missed(Scenario scenario, AdvisorAnswer answer) {
    List<String> missed =
        scenario.expected().stream().filter(id -> !answer.answer().contains(id)).toList();
    return missed.isEmpty() ? scenario.expected() : missed;
  }

  /** The catalogue entries behind an answer. */
  static Set<String> services(Scenario scenario, Findings findings, List<String> ids) {
    if (scenario.options().isEmpty()) {
      return new LinkedHashSet<>(ids);
    }
    return findings.options().stream()
        .filter(option -> ids.contains(option.id()))
        .flatMap(option -> option.services().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Support support(Set<String> services, List<String> ids, Findings findings) {
    return findings.options().stream()
        .filter(option -> ids.contains(option.id()))
        .map(RankedOption::support)
        .max(Comparator.comparingDouble(Support::phrase))
        .or(
            () ->
                findings.services().stream()
                    .filter(ranked -> services.contains(ranked.service()))
                    .map(RankedService::support)
                    .max(Comparator.comparingDouble(Support::phrase)))
        .orElse(Support.NONE);
  }

  private static boolean isLabelDoubtful(
      Scenario scenario, Findings findings, AdvisorAnswer answer, Support forRight) {
    Support forAnswer = support(new LinkedHashSet<>(answer.services()), answer.answer(), findings);
    boolean nothingForRight =
        forRight.ruledOut() || forRight.phrase() < FAINT && forRight.suggestion() < FAINT;
    return scenario.expected().size() == 1
        && answer.confidence() >= SURE
        && forAnswer.phrase() >= PROVEN
        && forAnswer.against() < SOME
        && nothingForRight;
  }

  private LocalText wrongRule(
      Findings findings, Set<String> right, AdvisorAnswer answer, Support forRight) {
    String against =
        findings.exclusions().stream()
            .filter(exclusion -> right.contains(exclusion.service()))
            .map(Exclusion::rule)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (forRight.ruledOut()) {
      return new LocalText(
          "%s is ruled out by %s".formatted(names(right, Lang.EN), against),
          "%s não serve, segundo %s".formatted(names(right, Lang.PT), against));
    }
    boolean nothing = answer.services().isEmpty();
    return new LocalText(
        String.format(
            Locale.ROOT,
            "%s is supported (%.2f), yet %s weighs more%s",
            names(right, Lang.EN),
            forRight.phrase(),
            nothing ? "nothing" : names(answer.services(), Lang.EN),
            against.isEmpty() ? "" : "; against it speaks " + against),
        String.format(
            Locale.ROOT,
            "%s tem apoio (%.2f), mas %s pesa mais%s",
            names(right, Lang.PT),
            forRight.phrase(),
            nothing ? "nada" : names(answer.services(), Lang.PT),
            against.isEmpty() ? "" : "; contra fala " + against));
  }

  /** Nothing speaks for the right answer: is it the reading or the rules? */
  private Fault gap(Findings findings, Set<String> right) {
    Set<String> needs = new TreeSet<>();
    right.forEach(service -> needs.addAll(needsOf.getOrDefault(service, Set.of())));
    if (needs.isEmpty()) {
      return noNeed(right);
    }
    List<String> read =
        findings.facts().stream()
            .filter(Stated.class::isInstance)
            .map(Stated.class::cast)
            .filter(stated -> !stated.signals().isEmpty())
            .map(Stated::id)
            .toList();
    Optional<String> known = read.stream().filter(needs::contains).findFirst();
    return known
        .map(
            need ->
                new Fault(
                    Fault.Kind.RULE_MISSING,
                    new LocalText(
                        "the need '%s' was read and no rule leads from it to %s"
                            .formatted(need, names(right, Lang.EN)),
                        "a necessidade '%s' foi lida e nenhuma regra leva dela a %s"
                            .formatted(need, names(right, Lang.PT)))))
        .orElseGet(() -> notRead(needs, right, read.isEmpty()));
  }

  private Fault notRead(Set<String> needs, Set<String> right, boolean nothingElse) {
    String first = needs.stream().limit(3).collect(Collectors.joining(", "));
    boolean several = needs.size() > 1;
    return new Fault(
        Fault.Kind.TEXT_NOT_UNDERSTOOD,
        new LocalText(
            "no phrase was read for %s, the need%s that %s answers%s"
                .formatted(
                    first,
                    several ? "s" : "",
                    names(right, Lang.EN),
                    nothingElse ? "; nothing else was read either" : ""),
            "nenhuma frase foi lida para %s, %s que %s atende%s"
                .formatted(
                    first,
                    several ? "as necessidades" : "a necessidade",
                    names(right, Lang.PT),
                    nothingElse ? "; nada mais foi lido" : "")));
  }

  /** No need has the entry as its first answer; rules may still lead to it. */
  private Fault noNeed(Set<String> right) {
    List<String> rules =
        knowledge.notes().keySet().stream()
            .filter(rule -> right.contains(rule.substring(0, Math.max(0, rule.indexOf('.')))))
            .sorted()
            .toList();
    if (rules.isEmpty()) {
      return new Fault(
          Fault.Kind.RULE_MISSING,
          new LocalText(
              "no rule leads to " + names(right, Lang.EN),
              "nenhuma regra leva a " + names(right, Lang.PT)));
    }
    String first = rules.stream().limit(3).collect(Collectors.joining(", "));
    return new Fault(
        Fault.Kind.TEXT_NOT_UNDERSTOOD,
        new LocalText(
            "nothing was read that makes a rule for %s fire (%s)"
                .formatted(names(right, Lang.EN), first),
            "nada foi lido que faça disparar uma regra para %s (%s)"
                .formatted(names(right, Lang.PT), first)));
  }

  private String names(Iterable<String> services, Lang lang) {
    StringBuilder names = new StringBuilder();
    services.forEach(
        id ->
            names
                .append(names.isEmpty() ? "" : " + ")
                .append(
                    Optional.ofNullable(knowledge.services().get(id))
                        .map(service -> service.name().in(lang))
                        .orElse(id)));
    return names.toString();
  }
}
