package org.serviceadvisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.proof.Combinations;
import org.serviceadvisor.advice.proof.Finding;
import org.serviceadvisor.advice.proof.Proof;
import org.serviceadvisor.advice.proof.RuleProof;
import org.serviceadvisor.advice.proof.RulesFolder;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.knowledge.KnownFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code advisor rules prove [DIR]}: walks the fact space of the rules. */
@Command(
    name = "prove",
    description =
        "Walk the fact space of every question: rules that never fire, ties, gaps, contradictions.",
    footer = {
      "",
      "Findings that are known and accepted stand with their reason in DIR/decision/findings.yaml.",
      "Exit code 1 when there is any other, or when a known one is not found any more."
    })
final class ProveCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "rules",
      description = "The rules folder (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("rules");

  @Mixin private PerspectiveOptions perspective = new PerspectiveOptions();

  private final Console console;

  ProveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new BadInput(
          "'%s' is not a folder; run this in the project's folder or name one".formatted(folder));
    }
    try {
      Advisor advisor = RulesFolder.advisor(folder, Optional.of(console.advisor()));
      List<KnownFinding> known = KnownFinding.read(folder, advisor.knowledge());
      return report(new RuleProof(advisor, perspective.perspective()).walk(), known);
    } catch (KnowledgeException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private int report(Proof proof, List<KnownFinding> known) {
    Map<String, KnownFinding> byKey =
        known.stream().collect(Collectors.toMap(KnownFinding::key, f -> f, (a, b) -> a));
    List<Finding> unknown =
        proof.findings().stream().filter(f -> !byKey.containsKey(f.key())).toList();
    Set<String> found = new HashSet<>();
    proof.findings().forEach(finding -> found.add(finding.key()));
    List<KnownFinding> gone =
        known.stream().filter(finding -> !found.contains(finding.key())).toList();
    console
        .out()
        .printf(
            "%d rules of %d questions, %d combinations of facts decided%n",
            proof.rules(), proof.families(), proof.combinations());
    console
        .out()
        .printf(
            "all combinations of %d questions; of %d with more than %d facts all up to %d together"
                + " and %d larger ones%n",
            proof.families() - proof.sampled(),
            proof.sampled(),
            Combinations.MOST_IN_FULL,
            Combinations.MOST_TOGETHER,
            Combinations.SAMPLES);
    unknown.forEach(this::print);
    gone.forEach(
        finding ->
            console
                .out()
                .printf(
                    "not found any more: %s (%s:%d)%n",
                    finding.key(), finding.file(), finding.line()));
    console
        .out()
        .printf(
            "%d findings, %d of them documented, %d undocumented%n",
            proof.findings().size(), proof.findings().size() - unknown.size(), unknown.size());
    return unknown.isEmpty() && gone.isEmpty() ? ExitCode.OK : ExitCode.WRONG_ANSWERS;
  }

  private void print(Finding finding) {
    console.out().printf("%s  %s: %s%n", finding.kind().word(), finding.question(), finding.text());
    console.out().printf("    on %s%n    for example: %s%n", finding.facts(), finding.witness());
  }
}
