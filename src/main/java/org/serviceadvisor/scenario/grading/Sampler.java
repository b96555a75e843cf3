package org.serviceadvisor.scenario.grading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.serviceadvisor.scenario.Intake;
import org.serviceadvisor.scenario.Note;
import org.serviceadvisor.scenario.Record;

/**
 * Draws so many records at random from a source of any length (reservoir sampling) and gives them
 * in their order. It holds as many as it draws.
 */
final class Sampler implements RecordSource {
  private record Drawn(long position, Record record) {}

  private final RecordSource source;
  private final int size;
  private final long seed;

  Sampler(RecordSource source, int size, long seed) {
    this.source = source;
    this.size = size;
    this.seed = seed;
  }

  @Override
  public void read(Intake intake) throws IOException {
    List<Drawn> drawn = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed);
    source.read(
        new Intake() {
          private long position;

          @Override
          public void record(Record record) {
            Drawn candidate = new Drawn(position++, record);
            if (drawn.size() < size) {
              drawn.add(candidate);
              return;
            }
            long place = random.nextLong(position);
            if (place < size) {
              drawn.set((int) place, candidate);
            }
          }

          @Override
          public void note(Note note) {
            intake.note(note);
          }
        });
    drawn.sort(Comparator.comparingLong(Drawn::position));
    drawn.forEach(one -> intake.record(one.record()));
  }
}
