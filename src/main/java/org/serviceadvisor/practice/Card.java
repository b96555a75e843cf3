package org.serviceadvisor.practice;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of the memory of one thing.
 *
 * @param state where it stands
 * @param step index of the next learning step; 0 when it is in review
 * @param stability days after which nine in ten would be remembered; 0 for a new one
 * @param difficulty from 1 (easy) to 10; 0 for a new one
 * @param due when it should be asked again
 * @param last when it was asked last; the day of creation for a new one
 * @param reviews how often it was reviewed
 * @param lapses how often it was forgotten after having been learnt
 */
public record Card(
    State state,
    int step,
    double stability,
    double difficulty,
    Instant due,
    Instant last,
    int reviews,
    int lapses) {

  /** Days of stability from which a thing counts as known. */
  public static final double KNOWN_FROM = 21;

  /** The stages of a memory. */
  public enum State {
    NEW,
    LEARNING,
    REVIEW,
    RELEARNING
  }

  /** A thing never asked before. */
  public static Card fresh(Instant now) {
    return new Card(State.NEW, 0, 0, 0, now, now, 0, 0);
  }

  /** Whether it should be asked by then. */
  public boolean isDue(Instant now) {
    return !due.isAfter(now);
  }

  /** Whether it sits for weeks. */
  public boolean isKnown() {
    return state == State.REVIEW && stability >= KNOWN_FROM;
  }

  /** Whole days since it was asked last. */
  long daysSince(Instant now) {
    return Math.max(0, Duration.between(last, now).toDays());
  }
}
