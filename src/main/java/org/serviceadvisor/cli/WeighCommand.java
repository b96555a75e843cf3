package org.serviceadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.Evidence;
import org.serviceadvisor.advice.WeightsTrainer;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.reading.Leaning;
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
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders of scenarios with options and keys.")
  private List<Path> paths = List.of();

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "The rules folder, for the texts of sound practice (default: ${DEFAULT-VALUE}).")
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
    PracticeUnseen practice = new PracticeUnseen(rules);
    new ScenarioFiles(new ScenarioChecker(advisor.knowledge()))
        .read(paths, record -> add(record, advisor, exam, practice, examples));
    if (examples.isEmpty()) {
      throw new BadInput("no scenario with options and a key in " + paths);
    }
    PrintWriter out = console.out();
    out.println(
        "# How much each kind of evidence counts when options are weighed; made by `advisor weigh` from the scenarios that are not held out.");
    out.println("weights:");
    WeightsTrainer.fit(examples)
        .forEach(
            (feature, weight) -> out.printf(Locale.ROOT, "  %s: %.4f%n", feature.word(), weight));
    return ExitCode.OK;
  }

  private static void add(
      Record record,
      Advisor advisor,
      Perspective exam,
      PracticeUnseen practice,
      List<List<Evidence>> examples) {
    if (record instanceof Record.Valid valid && !valid.scenario().options().isEmpty()) {
      Leaning unseen = practice.of(valid.file());
      Map<String, String> options = valid.scenario().options();
      List<Evidence> evidence =
          advisor.evidence(valid.scenario(), exam).stream()
              .map(e -> e.readBy(unseen, options.getOrDefault(e.option(), "")))
              .toList();
      boolean any = evidence.stream().anyMatch(Evidence::right);
      boolean all = evidence.stream().allMatch(Evidence::right);
      if (any && !all) {
        examples.add(evidence);
      }
    }
  }
}
