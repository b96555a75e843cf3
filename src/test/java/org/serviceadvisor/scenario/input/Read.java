package org.serviceadvisor.scenario.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.Intake;
import org.serviceadvisor.scenario.Note;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;

/** What came out of reading a file in a test. */
final class Read implements Intake {
  private final List<Record> records = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  static Read text(String name, String content) {
    return bytes(name, content.getBytes(StandardCharsets.UTF_8));
  }

  static Read text(String name, String content, Charset charset) {
    return bytes(name, content.getBytes(charset));
  }

  static Read bytes(String name, byte[] content) {
    return bytes(name, content, OptionalInt.empty());
  }

  static Read bytes(String name, byte[] content, OptionalInt indexBase) {
    Read read = new Read();
    try {
      new ScenarioFiles(new ScenarioChecker(Built.advisor().knowledge(), indexBase))
          .read(name, new ByteArrayInputStream(content), read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  @Override
  public void record(Record record) {
    records.add(record);
  }

  @Override
  public void note(Note note) {
    notes.add(note);
  }

  List<Record> records() {
    return records;
  }

  List<Scenario> scenarios() {
    return records.stream()
        .filter(Record.Valid.class::isInstance)
        .map(record -> ((Record.Valid) record).scenario())
        .toList();
  }

  /** The one question of a file without faults. */
  Scenario only() {
    if (records.size() != 1 || scenarios().size() != 1) {
      throw new AssertionError("one question wanted, got " + records + notes);
    }
    return scenarios().get(0);
  }

  /** What is wrong, as {@code line: reason}. */
  List<String> problems() {
    return records.stream()
        .filter(Record.Invalid.class::isInstance)
        .map(record -> (Record.Invalid) record)
        .map(invalid -> invalid.line() + ": " + invalid.reason())
        .toList();
  }

  List<String> notes() {
    return notes.stream().map(note -> note.line() + ": " + note.text()).toList();
  }
}
