package org.serviceadvisor.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.ScenarioJson;
import org.serviceadvisor.scenario.input.ScenarioFiles;

/**
 * Part of the build step: writes the project's scenarios into one file, so that a jar can be used
 * for practice anywhere. Those held out for measuring stay out.
 */
final class PackScenarios {
  private static final String HELD_OUT = "held-out";

  private PackScenarios() {}

  /** Writes the scenarios of a folder as JSON Lines. */
  static void pack(Path scenarios, Knowledge knowledge, Path target) throws IOException {
    ScenarioFiles files = new ScenarioFiles(new ScenarioChecker(knowledge));
    try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      for (Path file : files(scenarios)) {
        try (InputStream in = Files.newInputStream(file)) {
          files.read(file.toString(), in, record -> write(record, out));
        }
      }
    }
  }

  private static List<Path> files(Path scenarios) throws IOException {
    try (Stream<Path> below = Files.walk(scenarios)) {
      return below
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(ya?ml|json|jsonl)"))
          .filter(file -> !scenarios.relativize(file).startsWith(HELD_OUT))
          .sorted()
          .toList();
    }
  }

  private static void write(Record record, Writer out) {
    if (record instanceof Record.Invalid invalid) {
      throw new KnowledgeException(
          "%s:%d: %s".formatted(invalid.file(), invalid.line(), invalid.reason()));
    }
    try {
      out.write(ScenarioJson.write(((Record.Valid) record).scenario()).toString());
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
