package org.serviceadvisor.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.serviceadvisor.practice.Card.State;

/**
 * The Free Spaced Repetition Scheduler, version 6, with its default weights and without chance: a
 * model of how memories fade that says when each thing is best asked again.
 *
 * <p>Source of the formulas: the description of the algorithm by the open-spaced-repetition
 * project.
 */
public final class Fsrs {
  private static final double[] W = {
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
  };
  private static final List<Duration> LEARNING =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));
  private static final List<Duration> RELEARNING = List.of(Duration.ofMinutes(10));
  private static final double LEAST_STABILITY = 0.001;
  private static final double MOST_STABILITY = 36_500;
  private static final double DECAY = -W[20];
  private static final double FACTOR = Math.pow(0.9, 1 / DECAY) - 1;

  private final double retention;

  /** The scheduler with the usual aim: nine in ten are remembered when they are asked. */
  public Fsrs() {
    this(0.9);
  }

  /**
   * A scheduler.
   *
   * @param retention the share that should be remembered when asked, above 0 and below 1
   */
  public Fsrs(double retention) {
    if (retention <= 0 || retention >= 1) {
      throw new IllegalArgumentException("retention lies between 0 and 1, got " + retention);
    }
    this.retention = retention;
  }

  /** The chance that a thing is remembered at a time, from 0 to 1; 0 for a new one. */
  public double retrievability(Card card, Instant now) {
    return card.state() == State.NEW ? 0 : recall(card.daysSince(now), card.stability());
  }

  /** The chance of recall some days after a card was last asked; 0 for a new one. */
  public double retrievability(Card card, double days) {
    return card.state() == State.NEW ? 0 : recall(days, card.stability());
  }

  /** The card after an answer. */
  public Card review(Card card, Rating rating, Instant now) {
    double stability = stability(card, rating, now);
    double difficulty = difficulty(card, rating);
    boolean lapsed = card.state() == State.REVIEW && rating == Rating.AGAIN;
    Place place = place(card, rating);
    Duration wait = place.pause.isZero() ? Duration.ofDays(interval(stability)) : place.pause;
    return new Card(
        place.state,
        place.step,
        stability,
        difficulty,
        now.plus(wait),
        now,
        card.reviews() + 1,
        card.lapses() + (lapsed ? 1 : 0));
  }

  /** Where a card goes; a pause of nothing means that its stability sets the day. */
  private record Place(State state, int step, Duration pause) {}

  private static final Place REVIEW = new Place(State.REVIEW, 0, Duration.ZERO);

  private static Place place(Card card, Rating rating) {
    return switch (card.state()) {
      case NEW, LEARNING -> step(State.LEARNING, LEARNING, card.step(), rating);
      case RELEARNING -> step(State.RELEARNING, RELEARNING, card.step(), rating);
      case REVIEW ->
          rating == Rating.AGAIN ? new Place(State.RELEARNING, 0, RELEARNING.get(0)) : REVIEW;
    };
  }

  private static Place step(State state, List<Duration> steps, int step, Rating rating) {
    return switch (rating) {
      case AGAIN -> new Place(state, 0, steps.get(0));
      case HARD -> new Place(state, step, hard(steps, step));
      case GOOD ->
          step + 1 < steps.size() ? new Place(state, step + 1, steps.get(step + 1)) : REVIEW;
      case EASY -> REVIEW;
    };
  }

  private static Duration hard(List<Duration> steps, int step) {
    if (step > 0) {
      return steps.get(step);
    }
    return steps.size() == 1
        ? steps.get(0).multipliedBy(3).dividedBy(2)
        : steps.get(0).plus(steps.get(1)).dividedBy(2);
  }

  private long interval(double stability) {
    double days = stability / FACTOR * (Math.pow(retention, 1 / DECAY) - 1);
    return Math.max(1, Math.min(Math.round(days), (long) MOST_STABILITY));
  }

  private static double recall(double days, double stability) {
    return Math.pow(1 + FACTOR * days / stability, DECAY);
  }

  private static double difficulty(Card card, Rating rating) {
    if (card.state() == State.NEW) {
      return clamp(firstDifficulty(rating), 1, 10);
    }
    double change = -W[6] * (rating.grade() - 3) * (10 - card.difficulty()) / 9;
    double next = W[7] * firstDifficulty(Rating.EASY) + (1 - W[7]) * (card.difficulty() + change);
    return clamp(next, 1, 10);
  }

  private static double firstDifficulty(Rating rating) {
    return W[4] - Math.exp(W[5] * (rating.grade() - 1)) + 1;
  }

  private static double stability(Card card, Rating rating, Instant now) {
    if (card.state() == State.NEW) {
      return Math.max(W[rating.grade() - 1], LEAST_STABILITY);
    }
    long days = card.daysSince(now);
    double next;
    if (days == 0) {
      next = sameDay(card.stability(), rating);
    } else if (rating == Rating.AGAIN) {
      next = forgotten(card, recall(days, card.stability()));
    } else {
      next = recalled(card, rating, recall(days, card.stability()));
    }
    return clamp(next, LEAST_STABILITY, MOST_STABILITY);
  }

  private static double sameDay(double stability, Rating rating) {
    double growth = Math.pow(stability, -W[19]) * Math.exp(W[17] * (rating.grade() - 3 + W[18]));
    return stability * (rating.grade() >= 3 ? Math.max(growth, 1) : growth);
  }

  private static double forgotten(Card card, double recall) {
    double stability = card.stability();
    double after =
        W[11]
            * Math.pow(card.difficulty(), -W[12])
            * (Math.pow(stability + 1, W[13]) - 1)
            * Math.exp(W[14] * (1 - recall));
    return Math.min(after, stability / Math.exp(W[17] * W[18]));
  }

  private static double recalled(Card card, Rating rating, double recall) {
    double modifier =
        switch (rating) {
          case HARD -> W[15];
          case EASY -> W[16];
          case AGAIN, GOOD -> 1;
        };
    double growth =
        Math.exp(W[8])
            * (11 - card.difficulty())
            * Math.pow(card.stability(), -W[9])
            * (Math.exp(W[10] * (1 - recall)) - 1)
            * modifier;
    return card.stability() * (1 + growth);
  }

  private static double clamp(double value, double least, double most) {
    return Math.min(Math.max(value, least), most);
  }
}
