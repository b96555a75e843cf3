package org.serviceadvisor.scenario;

import java.util.function.Consumer;

/** Takes what is read from files of questions, in the order in which it stands there. */
public interface Intake {
  /** A scenario, or a record that is none. */
  void record(Record record);

  /** A remark about a file. */
  void note(Note note);

  /** An intake for callers that want no notes. */
  static Intake ofRecords(Consumer<Record> records) {
    return new Intake() {
      @Override
      public void record(Record record) {
        records.accept(record);
      }

      @Override
      public void note(Note note) {
        // Not wanted.
      }
    };
  }
}
