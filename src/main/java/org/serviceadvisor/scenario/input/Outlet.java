package org.serviceadvisor.scenario.input;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.serviceadvisor.scenario.Draft;
import org.serviceadvisor.scenario.Intake;
import org.serviceadvisor.scenario.KeyValue;
import org.serviceadvisor.scenario.Note;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.Unreadable;

/** Where a reader puts what it finds in one file: drafts are checked and passed on. */
final class Outlet {
  private final String file;
  private final ScenarioChecker checker;
  private final Intake intake;
  private final Set<String> said = new HashSet<>();
  private long records;

  Outlet(String file, ScenarioChecker checker, Intake intake) {
    this.file = file;
    this.checker = checker;
    this.intake = intake;
  }

  /** Passes a question on, or the reason why there is none. */
  void question(int line, Supplier<Draft> reading) {
    Draft draft;
    try {
      draft = reading.get();
    } catch (Unreadable unreadable) {
      invalid(line, unreadable.reason());
      return;
    }
    if (checker.indexBase().isEmpty() && hasPositions(draft)) {
      noteOnce(
          line,
          "numbers as keys are taken for positions counted from 0; --index-base 1 changes it");
    }
    if (checker.isFull()) {
      noteOnce(line, "so many ids were read that from here on an id that stands twice may pass");
    }
    records++;
    intake.record(checker.check(file, line, draft));
  }

  private static boolean hasPositions(Draft draft) {
    return draft.key().stream().anyMatch(KeyValue::number)
        && draft.key().stream().noneMatch(value -> draft.options().containsKey(value.text()));
  }

  /** Reports a record that cannot be read. */
  void invalid(int line, String reason) {
    records++;
    intake.record(new Record.Invalid(file, line, file + ":" + line, reason));
  }

  void note(int line, String text) {
    intake.note(new Note(file, line, text));
  }

  /** Says something about the file as a whole, once. */
  void noteOnce(int line, String text) {
    if (said.add(text)) {
      note(line, text);
    }
  }

  /** Records passed on so far, readable or not. */
  long records() {
    return records;
  }
}
