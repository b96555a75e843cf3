package org.serviceadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.proof.Change;
import org.serviceadvisor.advice.proof.RulesDiff;
import org.serviceadvisor.advice.proof.RulesFolder;
import org.serviceadvisor.explain.FactWords;
import org.serviceadvisor.explain.Outcome;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.input.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code advisor rules diff OLD NEW}: what two versions of the rules answer differently. */
@Command(
    name = "diff",
    description =
        "Compare two rules folders by what they answer: combinations of facts, and scenarios.",
    footer = {
      "",
      "Example: git worktree add ../before HEAD~1 && advisor rules diff ../before/rules rules",
      "Exit codes: 0 nothing is answered differently, 1 something is."
    })
final class DiffCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 40;

  @Parameters(index = "0", paramLabel = "OLD", description = "The rules folder before.")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The rules folder after.")
  private Path now = Path.of("");

  @Option(
      names = "--scenarios",
      paramLabel = "DIR",
      defaultValue = "scenarios",
      description = "Scenarios to be answered by both (default: ${DEFAULT-VALUE}, if there).")
  private Path scenarios = Path.of("scenarios");

  @Mixin private PerspectiveOptions perspective = new PerspectiveOptions();

  private final Console console;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Stream.of(old, now)
        .filter(folder -> !Files.isDirectory(folder))
        .forEach(
            folder -> {
              throw new BadInput("'%s' is not a folder".formatted(folder));
            });
    try {
      Perspective forWhom = perspective.perspective();
      Advisor before = RulesFolder.advisor(old, Optional.empty());
      Advisor after = RulesFolder.advisor(now, Optional.empty());
      RulesDiff diff = new RulesDiff(before, after, forWhom);
      int changed = combinations(diff, before, after) + scenarios(before, after, forWhom);
      return changed == 0 ? ExitCode.OK : ExitCode.WRONG_ANSWERS;
    } catch (KnowledgeException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private int combinations(RulesDiff diff, Advisor before, Advisor after) {
    PrintWriter out = console.out();
    out.printf("knowledge %s -> %s%n", before.knowledge().version(), after.knowledge().version());
    diff.removed().forEach(rule -> out.println("- " + rule));
    diff.added().forEach(rule -> out.println("+ " + rule));
    List<Change> changes = diff.changes();
    out.printf(
        "%d combinations of facts decided by both, %d smallest ones change their answer%n",
        diff.combinations(), changes.size());
    for (Change change : changes.subList(0, Math.min(MOST_SHOWN, changes.size()))) {
      out.printf(
          "  %s: %s -> %s%n",
          String.join(" + ", change.facts()),
          answer(change.before(), before),
          answer(change.after(), after));
    }
    more(changes.size());
    return changes.size();
  }

  private void more(int count) {
    if (count > MOST_SHOWN) {
      console.out().printf("  and %d more%n", count - MOST_SHOWN);
    }
  }

  private static String answer(Outcome outcome, Advisor advisor) {
    if (outcome.kind() == Outcome.Kind.ABSTAINED) {
      return "no answer";
    }
    String confidence =
        String.format(java.util.Locale.ROOT, " (%.0f %%)", 100 * outcome.confidence());
    return outcome.options().isEmpty()
        ? new FactWords(advisor.knowledge(), java.util.Map.of(), Lang.EN).names(outcome.services())
            + confidence
        : String.join(", ", outcome.options()) + confidence;
  }

  private int scenarios(Advisor before, Advisor after, Perspective forWhom) throws IOException {
    if (!Files.isDirectory(scenarios)) {
      return 0;
    }
    List<Scenario> asked = new ArrayList<>();
    new ScenarioFiles(new ScenarioChecker(after.knowledge()))
        .read(List.of(scenarios), record -> add(record, asked));
    List<String> lines = new ArrayList<>();
    for (Scenario scenario : asked) {
      Outcome was = Outcome.of(before.decide(scenario, forWhom, Optional.of(Lang.EN)));
      Outcome is = Outcome.of(after.decide(scenario, forWhom, Optional.of(Lang.EN)));
      if (!was.answersLike(is)) {
        lines.add(
            "  %s: %s -> %s%s"
                .formatted(
                    scenario.id(),
                    answer(was, before),
                    answer(is, after),
                    verdict(scenario, was, is)));
      }
    }
    console
        .out()
        .printf(
            "%d scenarios answered by both, %d change their answer%n", asked.size(), lines.size());
    lines.stream().limit(MOST_SHOWN).forEach(console.out()::println);
    more(lines.size());
    return lines.size();
  }

  private static void add(Record record, List<Scenario> asked) {
    if (record instanceof Record.Valid valid && !valid.scenario().isArranged()) {
      asked.add(valid.scenario());
    }
  }

  private static String verdict(Scenario scenario, Outcome was, Outcome is) {
    boolean right = isRight(scenario, was);
    boolean rightNow = isRight(scenario, is);
    return right == rightNow ? "" : rightNow ? "   now right" : "   now wrong";
  }

  private static boolean isRight(Scenario scenario, Outcome outcome) {
    return scenario.isRight(
        scenario.options().isEmpty() ? outcome.services() : outcome.options(), scenario.expected());
  }
}
