package org.serviceadvisor.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.ScenarioFiles;

/** The project's own scenarios. */
public final class Scenarios {
  private Scenarios() {}

  /** All of them, in the order of their files. */
  public static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    ScenarioFiles reader = new ScenarioFiles(new ScenarioChecker(Built.advisor().knowledge()));
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          reader.read(file.toString(), in, record -> add(all, record));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static void add(List<Scenario> all, Record record) {
    if (record instanceof Record.Valid valid) {
      all.add(valid.scenario());
    }
  }
}
