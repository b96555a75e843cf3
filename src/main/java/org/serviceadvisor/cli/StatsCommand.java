package org.serviceadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeFiles;
import org.serviceadvisor.knowledge.KnowledgeLoader;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.reading.ChoiceFiles;
import org.serviceadvisor.reading.LeaningFiles;
import org.serviceadvisor.reading.Statement;
import org.serviceadvisor.reading.StatementFiles;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.input.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code advisor rules stats}: how much knowledge there is. */
@Command(
    name = "stats",
    description =
        "Count services, needs, phrases, rules, statements, choices and scenarios, by topic and language.")
final class StatsCommand implements Callable<Integer> {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      defaultValue = "rules",
      description = "The rules folder (default: ${DEFAULT-VALUE}).")
  private Path rules = Path.of("rules");

  @Option(
      names = "--scenarios",
      paramLabel = "DIR",
      defaultValue = "scenarios",
      description = "The scenarios folder (default: ${DEFAULT-VALUE}).")
  private Path scenarios = Path.of("scenarios");

  private final Console console;

  StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(rules)) {
      throw new BadInput(
          "'%s' is not a folder; run this in the project's folder or give --rules DIR"
              .formatted(rules));
    }
    Knowledge knowledge = KnowledgeLoader.load(KnowledgeFiles.readFolder(rules));
    Map<String, Integer> counts = new TreeMap<>();
    knowledge
        .services()
        .values()
        .forEach(
            s ->
                add(
                    counts,
                    "catalogue",
                    s.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
    knowledge.facts().values().forEach(f -> add(counts, "needs and constraints", f.topic()));
    knowledge.notes().values().forEach(n -> add(counts, "rules", n.topic()));
    knowledge
        .phrases()
        .forEach(
            p ->
                p.patterns()
                    .forEach(
                        (lang, list) ->
                            counts.merge("phrases/" + lang.code(), list.size(), Integer::sum)));
    knowledge
        .sequences()
        .forEach(s -> add(counts, "sequences", "of " + s.steps().size() + " steps"));
    List<Statement> statements = StatementFiles.read(rules, knowledge);
    statements.forEach(s -> add(counts, "statements", s.lang().code()));
    ChoiceFiles.read(rules).forEach(c -> add(counts, "choices", c.lang().code()));
    for (LeaningFiles.Sides sides : LeaningFiles.Sides.values()) {
      LeaningFiles.read(rules, sides).forEach(t -> add(counts, "leanings", t.side()));
    }
    scenarios(knowledge, counts);
    print(counts);
    return ExitCode.OK;
  }

  private static void add(Map<String, Integer> counts, String kind, String group) {
    counts.merge(kind + "/" + group, 1, Integer::sum);
  }

  private void scenarios(Knowledge knowledge, Map<String, Integer> counts) throws IOException {
    if (!Files.isDirectory(scenarios)) {
      return;
    }
    new ScenarioFiles(new ScenarioChecker(knowledge))
        .read(List.of(scenarios), record -> count(record, counts));
  }

  private static void count(Record record, Map<String, Integer> counts) {
    if (record instanceof Record.Valid valid) {
      add(counts, "scenarios", valid.scenario().lang().map(Lang::code).orElse("?"));
      add(counts, "scenarios by kind", valid.scenario().form().kind().word());
      add(counts, "scenarios by topic", valid.scenario().topic().orElse("?"));
    }
  }

  private void print(Map<String, Integer> counts) {
    PrintWriter out = console.out();
    Map<String, Map<String, Integer>> kinds = new TreeMap<>();
    counts.forEach(
        (key, count) ->
            kinds
                .computeIfAbsent(key.substring(0, key.indexOf('/')), unused -> new TreeMap<>())
                .put(key.substring(key.indexOf('/') + 1), count));
    kinds.forEach(
        (kind, groups) -> {
          out.printf(
              "%-24s %6d%n", kind, groups.values().stream().mapToInt(Integer::intValue).sum());
          groups.forEach((group, count) -> out.printf("  %-22s %6d%n", group, count));
        });
  }
}
