package org.serviceadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.Evidence;
import org.serviceadvisor.advice.OptionFeature;
import org.serviceadvisor.advice.WeightsTrainer;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.input.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code advisor weigh PATH...}: fits the weights of evidence to scenarios with keys and prints
 * them as YAML.
 */
@Command(
    name = "weigh",
    description =
        "Fit the weights of evidence to scenarios with keys; print them as rules/decision/weights.yaml.")
final class WeighCommand implements Callable<Integer> {
  private static final Set<OptionFeature> APTNESS =
      Set.of(OptionFeature.APT, OptionFeature.APT_NAME, OptionFeature.APT_NAME_OF_SEVERAL);

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders of scenarios with options and keys.")
  private List<Path> paths = List.of();

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "The rules folder, for the texts and answers to learn from (default: ${DEFAULT-VALUE}).")
  private Path rules = Path.of("rules");

  private final Console console;

  WeighCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Advisor advisor = console.advisor();
    Perspective exam = new Perspective(Perspective.Kind.EXAM, LocalDate.now());
    List<List<Evidence>> examples = new ArrayList<>();
    UnseenBlocks unseen = new UnseenBlocks(advisor, rules);
    new ScenarioFiles(new ScenarioChecker(advisor.knowledge()))
        .read(paths, record -> add(record, exam, unseen, examples));
    if (examples.isEmpty()) {
      throw new BadInput("no scenario with options and a key in " + paths);
    }
    PrintWriter out = console.out();
    out.println(
        "# How much each kind of evidence counts when options are weighed; made by `advisor weigh` from the scenarios that are not held out.");
    out.println("weights:");
    print(WeightsTrainer.fit(examples), out);
    out.println(
        "# The same without what only options have, for entries where no options are given.");
    out.println("open:");
    print(WeightsTrainer.fit(withoutAptness(examples)), out);
    return ExitCode.OK;
  }

  private static void print(Map<OptionFeature, Double> weights, PrintWriter out) {
    weights.forEach(
        (feature, weight) -> out.printf(Locale.ROOT, "  %s: %.4f%n", feature.word(), weight));
  }

  private static List<List<Evidence>> withoutAptness(List<List<Evidence>> examples) {
    return examples.stream()
        .map(options -> options.stream().map(o -> o.without(APTNESS)).toList())
        .toList();
  }

  private static void add(
      Record record, Perspective exam, UnseenBlocks unseen, List<List<Evidence>> examples) {
    if (record instanceof Record.Valid valid
        && !valid.scenario().options().isEmpty()
        && !valid.scenario().isArranged()) {
      List<Evidence> evidence = unseen.without(valid.file()).evidence(valid.scenario(), exam);
      boolean any = evidence.stream().anyMatch(Evidence::right);
      boolean all = evidence.stream().allMatch(Evidence::right);
      if (any && !all) {
        examples.add(evidence);
      }
    }
  }
}
