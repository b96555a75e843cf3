package org.serviceadvisor.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FsrsTest {
  private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

  private final Fsrs fsrs = new Fsrs();

  /** Each answer given when it is due; the figures are those of ts-fsrs 5.4.2. */
  @Test
  void agreesWithTheReferenceImplementation() {
    List<Rating> ratings =
        List.of(
            Rating.GOOD,
            Rating.GOOD,
            Rating.GOOD,
            Rating.GOOD,
            Rating.AGAIN,
            Rating.GOOD,
            Rating.GOOD);
    double[] stabilities = {2.3065, 2.3065, 10.971, 46.3169, 2.9338, 2.9338, 7.7991};
    List<Duration> waits =
        List.of(
            Duration.ofMinutes(10),
            Duration.ofDays(2),
            Duration.ofDays(11),
            Duration.ofDays(46),
            Duration.ofMinutes(10),
            Duration.ofDays(3),
            Duration.ofDays(8));
    Card card = Card.fresh(START);
    List<Duration> waited = new ArrayList<>();
    for (int i = 0; i < ratings.size(); i++) {
      Instant now = card.due();
      card = fsrs.review(card, ratings.get(i), now);
      assertThat(card.stability()).as("answer %d", i + 1).isCloseTo(stabilities[i], within(5e-5));
      waited.add(Duration.between(now, card.due()));
    }
    assertThat(waited).isEqualTo(waits);
    assertThat(card.lapses()).isEqualTo(1);
    assertThat(card.reviews()).isEqualTo(7);
  }

  @Test
  void nineInTenAreRememberedWhenAsManyDaysHavePassedAsTheStability() {
    Card card = fsrs.review(Card.fresh(START), Rating.EASY, START);
    assertThat(fsrs.retrievability(card, card.stability())).isCloseTo(0.9, within(1e-9));
    assertThat(fsrs.retrievability(card, START)).isEqualTo(1);
    assertThat(fsrs.retrievability(Card.fresh(START), START)).isZero();
  }

  @Test
  void aWrongAnswerBringsALearningCardBackInAMinute() {
    Card card = fsrs.review(Card.fresh(START), Rating.AGAIN, START);
    assertThat(Duration.between(START, card.due())).isEqualTo(Duration.ofMinutes(1));
    assertThat(card.state()).isEqualTo(Card.State.LEARNING);
    Card hard = fsrs.review(card, Rating.HARD, card.due());
    assertThat(Duration.between(card.due(), hard.due())).isEqualTo(Duration.ofSeconds(330));
  }

  @Test
  void theMoreShouldBeRememberedTheSoonerItIsAsked() {
    Card often = new Fsrs(0.97).review(Card.fresh(START), Rating.EASY, START);
    Card seldom = new Fsrs(0.8).review(Card.fresh(START), Rating.EASY, START);
    assertThat(often.due()).isBefore(seldom.due());
    assertThatThrownBy(() -> new Fsrs(1)).hasMessageContaining("got 1.0");
  }
}
