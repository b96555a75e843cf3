package org.serviceadvisor.advice.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.Consultation;
import org.serviceadvisor.advice.proof.Finding.Kind;
import org.serviceadvisor.engine.RuleShape;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Firing;
import org.serviceadvisor.model.Perspective;

/**
 * Walks the fact space of every family of rules with real decisions: which rules never fire, where
 * services tie, where needs find nothing, where rules contradict each other.
 */
public final class RuleProof {
  private final Advisor advisor;
  private final Knowledge knowledge;
  private final FactSpace space;
  private final Witness witness;

  /**
   * A proof.
   *
   * @param perspective whose day counts for services that are closed
   */
  public RuleProof(Advisor advisor, Perspective perspective) {
    this.advisor = advisor;
    this.knowledge = advisor.knowledge();
    this.space = new FactSpace(advisor, perspective);
    this.witness = new Witness(knowledge);
  }

  /** Walks all families. */
  public Proof walk() {
    List<Family> families = Family.all(advisor.rules().shapes().all());
    List<Finding> findings = new ArrayList<>();
    Set<String> fired = new HashSet<>();
    int combinations = 0;
    for (Family family : families) {
      combinations += walk(family, fired, findings);
    }
    for (FactEdits edits : space.beyondFacts()) {
      combinations++;
      space.decide(edits).findings().trace().forEach(firing -> fired.add(firing.rule()));
    }
    families.forEach(family -> unreachable(family, fired, findings));
    findings.addAll(unanswered(families));
    int sampled =
        (int) families.stream().filter(f -> !Combinations.isWalkedInFull(f.facts())).count();
    return new Proof(
        families.size(),
        sampled,
        advisor.rules().shapes().all().size(),
        combinations,
        distinct(findings));
  }

  private static List<Finding> distinct(List<Finding> findings) {
    Map<String, Finding> byKey = new TreeMap<>();
    findings.forEach(finding -> byKey.putIfAbsent(finding.key(), finding));
    return List.copyOf(byKey.values());
  }

  private int walk(Family family, Set<String> fired, List<Finding> findings) {
    Consultation nothingSaid = space.nothingSaid();
    FamilyWalk walk = new FamilyWalk(family, knowledge, witness);
    List<List<String>> combinations = Combinations.of(family.facts());
    for (List<String> facts : combinations) {
      List<FactEdit> edits = facts.stream().<FactEdit>map(FactEdit.Give::new).toList();
      var decision = nothingSaid.lead(new FactEdits(edits));
      decision.findings().trace().stream().map(Firing::rule).forEach(fired::add);
      walk.look(facts, decision);
    }
    findings.addAll(walk.findings());
    return combinations.size();
  }

  /** Rules that no combination fires, and those that rest on a fact which no words can state. */
  private void unreachable(Family family, Set<String> fired, List<Finding> findings) {
    Set<String> sayable = sayable();
    for (RuleShape rule : family.rules()) {
      Optional<String> unsaid =
          rule.requires().stream().filter(fact -> !sayable.contains(fact)).findFirst();
      if (!fired.contains(rule.rule())) {
        findings.add(
            finding(
                family, rule, "rule %s fires on no combination of facts".formatted(rule.rule())));
      } else if (unsaid.isPresent()) {
        findings.add(
            finding(
                family,
                rule,
                "rule %s rests on '%s', which no phrase states"
                    .formatted(rule.rule(), unsaid.get())));
      }
    }
  }

  private Finding finding(Family family, RuleShape rule, String text) {
    return new Finding(
        Kind.UNREACHABLE,
        family.question(),
        List.of(rule.rule()),
        List.of(),
        text,
        witness.text(rule.requires()));
  }

  private Set<String> sayable() {
    return knowledge.phrases().stream().map(phrases -> phrases.fact()).collect(Collectors.toSet());
  }

  /** Needs of the catalogue that no rule looks at. */
  private List<Finding> unanswered(List<Family> families) {
    Set<String> looked = new TreeSet<>();
    families.stream().map(Family::facts).flatMap(List::stream).forEach(looked::add);
    return knowledge.facts().values().stream()
        .filter(fact -> fact.kind() == FactDefinition.Kind.NEED && !looked.contains(fact.id()))
        .flatMap(
            fact ->
                Stream.of(
                    new Finding(
                        Kind.GAP,
                        fact.topic(),
                        List.of(),
                        List.of(fact.id()),
                        "no rule looks at '%s'".formatted(fact.id()),
                        witness.text(List.of(fact.id())))))
        .toList();
  }
}
