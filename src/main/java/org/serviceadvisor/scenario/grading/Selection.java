package org.serviceadvisor.scenario.grading;

import java.util.Optional;
import java.util.function.Predicate;
import org.serviceadvisor.scenario.Intake;
import org.serviceadvisor.scenario.Note;
import org.serviceadvisor.scenario.Record;

/**
 * Which records of the files are graded.
 *
 * @param filter what a record must be like
 * @param limit the most records, of those that pass the filter
 * @param sample how many are drawn at random, of those that pass the filter
 * @param seed makes the draw repeatable
 */
public record Selection(
    Predicate<Record> filter, Optional<Long> limit, Optional<Integer> sample, long seed) {
  /** Everything. */
  public static Selection all() {
    return new Selection(record -> true, Optional.empty(), Optional.empty(), 0);
  }

  /** The records of a source that pass the filter, or those of them that are drawn. */
  public RecordSource of(RecordSource source) {
    RecordSource filtered = intake -> source.read(filtered(intake));
    return sample.<RecordSource>map(size -> new Sampler(filtered, size, seed)).orElse(filtered);
  }

  private Intake filtered(Intake intake) {
    return new Intake() {
      @Override
      public void record(Record record) {
        if (filter.test(record)) {
          intake.record(record);
        }
      }

      @Override
      public void note(Note note) {
        intake.note(note);
      }
    };
  }
}
