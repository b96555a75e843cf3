package org.serviceadvisor.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.input.ScenarioFiles;

/** The project's own scenarios that are decided: open ones, and those whose options are chosen. */
public final class Scenarios {
  private Scenarios() {}

  /** All of them, in the order of their files. */
  public static List<Scenario> all() {
    return every().stream().filter(scenario -> !scenario.isArranged()).toList();
  }

  /** Orderings and matchings, in the order of their files. */
  public static List<Scenario> arranged() {
    return every().stream().filter(Scenario::isArranged).toList();
  }

  private static List<Scenario> every() {
    List<Scenario> all = new ArrayList<>();
    try {
      new ScenarioFiles(new ScenarioChecker(Built.advisor().knowledge()))
          .read(List.of(Path.of("scenarios")), record -> add(all, record));
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
