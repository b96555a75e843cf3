package org.serviceadvisor.advice.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.knowledge.KnownFinding;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Findings;
import org.serviceadvisor.model.Recommended;

class RuleProofTest {
  private static final Advisor ADVISOR = Built.advisor();
  private static Proof proof = new Proof(0, 0, 0, 0, List.of());

  @BeforeAll
  static void walk() {
    proof = new RuleProof(ADVISOR, Built.exam()).walk();
  }

  @Test
  void walksEveryRule() {
    assertThat(proof.rules()).isEqualTo(ADVISOR.rules().ruleNames().size());
    assertThat(proof.combinations()).isGreaterThan(20_000);
  }

  @Test
  void findsNothingThatIsNotDocumented() {
    List<String> known =
        KnownFinding.read(Path.of("rules"), ADVISOR.knowledge()).stream()
            .map(KnownFinding::key)
            .toList();

    assertThat(proof.findings().stream().filter(f -> !known.contains(f.key())))
        .as("give the rules an order, or write the reason into rules/decision/findings.yaml")
        .isEmpty();
  }

  @Test
  void documentsNothingThatIsGone() {
    List<String> found = proof.findings().stream().map(Finding::key).toList();

    assertThat(KnownFinding.read(Path.of("rules"), ADVISOR.knowledge()))
        .isNotEmpty()
        .allSatisfy(known -> assertThat(found).as(known.file()).contains(known.key()));
  }

  @Test
  void everyTieIsOneWhenItsFactsAreGiven() {
    FactSpace space = new FactSpace(ADVISOR, Built.exam());

    assertThat(proof.findings().stream().filter(f -> f.kind() == Finding.Kind.TIE))
        .isNotEmpty()
        .allSatisfy(
            tie -> {
              Findings findings = space.decide(given(tie.facts())).findings();
              assertThat(findings.services().get(0).score())
                  .isEqualTo(findings.services().get(1).score());
              assertThat(
                      findings.services().stream()
                          .limit(2)
                          .map(s -> s.service())
                          .collect(Collectors.toSet()))
                  .containsExactlyInAnyOrderElementsOf(tie.about());
            });
  }

  @Test
  void everyNeedAloneFindsAService() {
    FactSpace space = new FactSpace(ADVISOR, Built.exam());

    assertThat(space.decide(given(List.of("transcribe-speech"))))
        .isInstanceOfSatisfying(
            Recommended.class, r -> assertThat(r.services()).containsExactly("transcribe"));
  }

  private static FactEdits given(List<String> facts) {
    return new FactEdits(facts.stream().<FactEdit>map(FactEdit.Give::new).toList());
  }
}
