package org.serviceadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.serviceadvisor.advice.reasons.Inquiry;
import org.serviceadvisor.advice.reasons.Reasons;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.input.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code advisor rules cost PATH...}: what explanations cost beside the bare decision. */
@Command(
    name = "cost",
    description = "Measure, warmed up and on one thread, what explanations cost beside a decision.")
final class CostCommand implements Callable<Integer> {
  private static final Map<String, Consumer<Inquiry>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("why", Inquiry::why);
    PARTS.put("robustness", Inquiry::robustness);
    PARTS.put(
        "why not, of all rivals", inquiry -> inquiry.rivals().forEach(r -> inquiry.whyNot(r)));
    PARTS.put("what would flip it", Inquiry::flips);
    PARTS.put("next question", Inquiry::nextQuestion);
    PARTS.put("picture", Inquiry::picture);
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders of scenarios, with options or without.")
  private List<Path> paths = List.of();

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many of them, evenly spread (default: ${DEFAULT-VALUE}).")
  private int most = 100;

  private final Console console;

  CostCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Reasons reasons = new Reasons(console.advisor());
    List<Scenario> asked = sample();
    if (asked.isEmpty() || most < 1) {
      throw new BadInput("no scenario to measure with in " + paths);
    }
    measure(reasons, asked);
    Map<String, double[]> millis = measure(reasons, asked);
    print(asked.size(), millis);
    return ExitCode.OK;
  }

  private List<Scenario> sample() throws IOException {
    List<Scenario> all = new ArrayList<>();
    new ScenarioFiles(new ScenarioChecker(console.advisor().knowledge()))
        .read(paths, record -> add(record, all));
    int count = Math.min(most, all.size());
    List<Scenario> sample = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sample.add(all.get((int) ((long) i * all.size() / count)));
    }
    return sample;
  }

  private static void add(Record record, List<Scenario> all) {
    if (record instanceof Record.Valid valid && !valid.scenario().isArranged()) {
      all.add(valid.scenario());
    }
  }

  /** Milliseconds of each part, a number for each scenario. */
  private static Map<String, double[]> measure(Reasons reasons, List<Scenario> asked) {
    Perspective exam = new Perspective(Perspective.Kind.EXAM, LocalDate.now());
    Map<String, double[]> millis = new LinkedHashMap<>();
    millis.put("decision", new double[asked.size()]);
    PARTS.keySet().forEach(part -> millis.put(part, new double[asked.size()]));
    for (int i = 0; i < asked.size(); i++) {
      long start = System.nanoTime();
      Inquiry inquiry = reasons.about(asked.get(i), exam, Optional.empty(), FactEdits.NONE);
      keep(millis, "decision", i, start);
      for (Map.Entry<String, Consumer<Inquiry>> part : PARTS.entrySet()) {
        long began = System.nanoTime();
        part.getValue().accept(inquiry);
        keep(millis, part.getKey(), i, began);
      }
    }
    return millis;
  }

  private static void keep(Map<String, double[]> millis, String part, int place, long since) {
    double[] times = millis.getOrDefault(part, new double[place + 1]);
    times[place] = (System.nanoTime() - since) / 1e6;
  }

  private void print(int count, Map<String, double[]> millis) {
    PrintWriter out = console.out();
    double decision = mean(millis.getOrDefault("decision", new double[1]));
    out.printf("%d scenarios, each explained once to warm up and once measured%n", count);
    out.printf("%-24s %10s %10s %10s%n", "", "mean ms", "median ms", "decisions");
    millis.forEach((part, times) -> line(part, times, decision));
    double[] full = new double[count];
    millis.values().forEach(times -> Arrays.setAll(full, i -> full[i] + times[i]));
    line("all of it", full, decision);
  }

  private void line(String part, double[] times, double decision) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%-24s %10.2f %10.2f %10.1f%n",
            part,
            mean(times),
            median(times),
            mean(times) / decision);
  }

  private static double mean(double[] times) {
    return Arrays.stream(times).average().orElse(0);
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
