package org.serviceadvisor.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.scenario.Grader;
import org.serviceadvisor.scenario.JsonReport;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.ScenarioFiles;
import org.serviceadvisor.scenario.Tally;
import org.serviceadvisor.scenario.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code advisor grade PATH...}: answers files of scenarios and compares with their keys. */
@Command(
    name = "grade",
    description =
        "Answer files of scenarios (YAML, JSON, JSON Lines; - for JSON Lines on standard input) and compare with their keys.",
    footer = {
      "",
      "Exit codes: 0 all right, 1 wrong answers or below the bar, 2 bad input, 3 internal error."
    })
final class GradeCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders; - reads JSON Lines from standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description = "Write a report; format: json.")
  private Map<String, Path> reports = Map.of();

  @Option(
      names = "--min-accuracy",
      paramLabel = "SHARE",
      description =
          "Fail below this share of right answers, 0 to 1. Without it every wrong answer fails.")
  private Optional<Double> minAccuracy = Optional.empty();

  @Option(
      names = "--wrong",
      paramLabel = "N",
      defaultValue = "10",
      description = "Show at most N wrong answers (default: ${DEFAULT-VALUE}).")
  private int shownWrong;

  @Mixin private PerspectiveOptions perspective = new PerspectiveOptions();

  private final Console console;

  GradeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Perspective forWhom = perspective.perspective();
    reports.keySet().stream()
        .filter(format -> !format.equals("json"))
        .findFirst()
        .ifPresent(
            format -> {
              throw new BadInput("unknown report format '%s'\nMaybe json=FILE?".formatted(format));
            });
    if (minAccuracy.filter(bar -> bar < 0 || bar > 1).isPresent()) {
      throw new BadInput("--min-accuracy is a share from 0 to 1, got " + minAccuracy.get());
    }
    List<Path> files = files();
    Advisor advisor = console.advisor();
    Tally tally = new Tally();
    List<Verdict> wrong = new ArrayList<>();
    List<Verdict> invalid = new ArrayList<>();
    try (OutputStream out = reportStream();
        JsonReport report = new JsonReport(out, advisor.knowledge().version())) {
      Grader grader = new Grader(advisor, forWhom);
      ScenarioFiles reader = new ScenarioFiles(new ScenarioChecker(advisor.knowledge()));
      for (Path file : files) {
        try (InputStream in = open(file)) {
          String name = file.toString().equals("-") ? "standard input.jsonl" : file.toString();
          reader.read(
              name, in, record -> keep(grader.grade(record), tally, wrong, invalid, report));
        }
      }
      report.finish(tally);
    }
    print(tally, wrong, invalid);
    return exitCode(tally);
  }

  private void keep(
      Verdict verdict, Tally tally, List<Verdict> wrong, List<Verdict> invalid, JsonReport report) {
    tally.add(verdict);
    if (verdict.status() == Verdict.Status.WRONG && wrong.size() < shownWrong) {
      wrong.add(verdict);
    }
    if (verdict.status() == Verdict.Status.INVALID && invalid.size() < 100) {
      invalid.add(verdict);
    }
    try {
      report.add(verdict);
    } catch (IOException e) {
      throw new BadInput("cannot write the report: " + e.getMessage());
    }
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : paths) {
      Path path = Path.of(name);
      if (name.equals("-")) {
        files.add(path);
      } else if (Files.isDirectory(path)) {
        try (Stream<Path> below = Files.walk(path)) {
          below
              .filter(Files::isRegularFile)
              .filter(GradeCommand::isScenarioFile)
              .sorted()
              .forEach(files::add);
        }
      } else if (Files.isReadable(path)) {
        files.add(path);
      } else {
        throw new BadInput("cannot read '%s': no such file or folder".formatted(name));
      }
    }
    if (files.isEmpty()) {
      throw new BadInput("no .yaml, .json or .jsonl file below " + String.join(", ", paths));
    }
    return files;
  }

  private static boolean isScenarioFile(Path file) {
    return file.toString().matches(".*\\.(ya?ml|json|jsonl|ndjson)");
  }

  private InputStream open(Path file) throws IOException {
    return file.toString().equals("-") ? console.in() : Files.newInputStream(file);
  }

  private OutputStream reportStream() throws IOException {
    Path file = reports.get("json");
    if (file == null) {
      return OutputStream.nullOutputStream();
    }
    try {
      return new BufferedOutputStream(Files.newOutputStream(file));
    } catch (IOException e) {
      throw new BadInput("cannot write the report '%s': %s".formatted(file, e.getMessage()));
    }
  }

  private void print(Tally tally, List<Verdict> wrong, List<Verdict> invalid) {
    PrintWriter out = console.out();
    for (Verdict verdict : invalid) {
      out.printf(
          "INVALID %s:%d %s: %s%n", verdict.file(), verdict.line(), verdict.id(), verdict.reason());
    }
    for (Verdict verdict : wrong) {
      out.printf(
          "WRONG   %s expected %s answered %s%n",
          verdict.id(), verdict.expected(), verdict.answer());
    }
    tally
        .groups()
        .forEach(
            (kind, groups) -> {
              if (!kind.equals("service")) {
                groups.forEach((name, counts) -> line(out, kind + " " + name, counts));
              }
            });
    line(out, "all", tally.all());
    out.flush();
  }

  private static void line(PrintWriter out, String name, Tally.Counts counts) {
    out.printf(
        java.util.Locale.ROOT,
        "%-32s %5d of %-5d right %6.1f %%   abstained %d   invalid %d%n",
        name,
        counts.of(Verdict.Status.CORRECT),
        counts.graded(),
        100 * counts.accuracy(),
        counts.of(Verdict.Status.ABSTAINED),
        counts.of(Verdict.Status.INVALID));
  }

  private int exitCode(Tally tally) {
    Tally.Counts all = tally.all();
    if (all.graded() == 0 && all.of(Verdict.Status.ANSWERED) == 0) {
      return ExitCode.BAD_INPUT;
    }
    boolean enough =
        minAccuracy
            .map(bar -> all.accuracy() >= bar)
            .orElse(all.of(Verdict.Status.CORRECT) == all.graded());
    if (!enough) {
      return ExitCode.WRONG_ANSWERS;
    }
    return all.of(Verdict.Status.INVALID) > 0 ? ExitCode.BAD_INPUT : ExitCode.OK;
  }
}
