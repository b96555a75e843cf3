package org.serviceadvisor.advice.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.serviceadvisor.advice.proof.Finding.Kind;
import org.serviceadvisor.engine.Conclusion;
import org.serviceadvisor.engine.RuleShape;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Abstained;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Firing;
import org.serviceadvisor.model.RankedService;

/** Looks at the decisions of one family, small combinations first, and keeps smallest findings. */
final class FamilyWalk {
  private static final double SAME = 1e-9;

  private final Family family;
  private final Knowledge knowledge;
  private final Witness witness;
  private final Map<String, RuleShape> rules = new HashMap<>();
  private final Map<String, List<Set<String>>> shown = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  FamilyWalk(Family family, Knowledge knowledge, Witness witness) {
    this.family = family;
    this.knowledge = knowledge;
    this.witness = witness;
    family.rules().forEach(rule -> rules.put(rule.rule(), rule));
  }

  List<Finding> findings() {
    return findings;
  }

  void look(List<String> facts, Decision decision) {
    List<RuleShape> fired =
        decision.findings().trace().stream()
            .map(Firing::rule)
            .distinct()
            .flatMap(name -> Stream.ofNullable(rules.get(name)))
            .toList();
    gap(facts, decision);
    tie(facts, decision, fired);
    forAndAgainst(facts, fired);
    bothWays(facts, fired);
  }

  private void gap(List<String> facts, Decision decision) {
    if (facts.stream().anyMatch(this::isNeed) && decision instanceof Abstained) {
      add(Kind.GAP, List.of(), facts, "no service answers " + facts);
    }
  }

  /**
   * The first two have one score, from the same facts, and neither is preferred. Needs that each
   * ask for a service of its own are two questions and no tie.
   */
  private void tie(List<String> facts, Decision decision, List<RuleShape> fired) {
    List<RankedService> ranked =
        decision.findings().services().stream().filter(s -> !s.support().ruledOut()).toList();
    if (ranked.size() < 2 || ranked.get(0).score() - ranked.get(1).score() > SAME) {
      return;
    }
    String one = ranked.get(0).service();
    String other = ranked.get(1).service();
    boolean same =
        grounds(one, fired).equals(grounds(other, fired)) && !grounds(one, fired).isEmpty();
    if (same && !(asksFor(one, other, fired) && asksFor(other, one, fired))) {
      List<String> both = Stream.of(one, other).sorted().toList();
      add(
          Kind.TIE,
          both,
          facts,
          "%s and %s have the same support, and nothing orders them"
              .formatted(both.get(0), both.get(1)));
    }
  }

  /** Whether a need asks for one service rather than for the other. */
  private boolean asksFor(String one, String other, List<RuleShape> fired) {
    return fired.stream()
        .filter(rule -> rule.requires().stream().allMatch(this::isNeed))
        .anyMatch(rule -> isMadeFor(rule, one) && !isMadeFor(rule, other));
  }

  private static boolean isMadeFor(RuleShape rule, String service) {
    return rule.conclusions().stream()
        .anyMatch(c -> c.kind() == Conclusion.Kind.BEST && c.service().equals(service));
  }

  private boolean isNeed(String id) {
    FactDefinition fact = knowledge.facts().get(id);
    return fact == null || fact.kind() == FactDefinition.Kind.NEED;
  }

  /** The facts on which rules support a service. */
  private static Set<String> grounds(String service, List<RuleShape> fired) {
    Set<String> grounds = new TreeSet<>();
    fired.stream()
        .filter(rule -> rule.conclusions().stream().anyMatch(c -> c.supports(service)))
        .forEach(rule -> grounds.addAll(rule.requires()));
    return grounds;
  }

  /** One service, made for what is asked and ruled out or less apt, on the same facts. */
  private void forAndAgainst(List<String> facts, List<RuleShape> fired) {
    for (RuleShape one : fired) {
      for (RuleShape other : fired) {
        if (Set.copyOf(one.requires()).equals(Set.copyOf(other.requires()))) {
          one.conclusions().stream()
              .filter(c -> c.kind() == Conclusion.Kind.BEST)
              .map(Conclusion::service)
              .filter(id -> other.conclusions().stream().anyMatch(c -> c.excludes(id)))
              .forEach(
                  id ->
                      add(
                          Kind.CONTRADICTION,
                          List.of(id),
                          facts,
                          "%s speaks for %s and %s against it, on the same facts"
                              .formatted(one.rule(), id, other.rule())));
        }
      }
    }
  }

  /** Two services, each preferred to the other. */
  private void bothWays(List<String> facts, List<RuleShape> fired) {
    Map<String, String> orders = new LinkedHashMap<>();
    for (RuleShape rule : fired) {
      rule.conclusions().stream()
          .filter(c -> c.kind() == Conclusion.Kind.PREFERRED)
          .forEach(c -> orders.put(c.service() + " > " + c.over(), rule.rule()));
    }
    orders.forEach(
        (order, rule) -> {
          String[] ids = order.split(" > ");
          String opposite = orders.get(ids[1] + " > " + ids[0]);
          if (opposite != null && ids[0].compareTo(ids[1]) < 0) {
            add(
                Kind.CONTRADICTION,
                List.of(ids),
                facts,
                "%s prefers %s to %s, and %s the reverse"
                    .formatted(rule, ids[0], ids[1], opposite));
          }
        });
  }

  /** Keeps a finding unless fewer facts show it already. */
  private void add(Kind kind, List<String> about, List<String> facts, String text) {
    List<Set<String>> smaller =
        shown.computeIfAbsent(kind + " " + about, unused -> new ArrayList<>());
    Set<String> set = new HashSet<>(facts);
    if (smaller.stream().noneMatch(set::containsAll)) {
      smaller.add(set);
      findings.add(new Finding(kind, family.question(), about, facts, text, witness.text(facts)));
    }
  }
}
