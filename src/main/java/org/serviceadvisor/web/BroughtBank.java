package org.serviceadvisor.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.practice.Bank;
import org.serviceadvisor.scenario.Intake;
import org.serviceadvisor.scenario.Note;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.input.ScenarioFiles;

/** Reads the file that a learner brings as a bank. */
final class BroughtBank {
  private BroughtBank() {}

  /** The questions that could be read, under ids of their own, and what could not be read. */
  static Bank read(String name, InputStream in, Knowledge knowledge, Instant now)
      throws IOException {
    String id = UUID.randomUUID().toString();
    List<Scenario> scenarios = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    Intake intake =
        new Intake() {
          @Override
          public void record(Record record) {
            if (record instanceof Record.Valid valid) {
              scenarios.add(renamed(valid.scenario(), id + "." + (scenarios.size() + 1)));
            } else if (record instanceof Record.Invalid invalid) {
              skipped.add(invalid.line() + ": " + invalid.reason());
            }
          }

          @Override
          public void note(Note note) {
            skipped.add(note.line() + ": " + note.text());
          }
        };
    new ScenarioFiles(new ScenarioChecker(knowledge)).read(name, in, intake);
    return new Bank(id, name, now, scenarios, skipped);
  }

  /** Ids of different banks may not meet. */
  private static Scenario renamed(Scenario scenario, String id) {
    return scenario.withId(id).withoutGiven();
  }
}
