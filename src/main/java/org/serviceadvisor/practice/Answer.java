package org.serviceadvisor.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.serviceadvisor.model.Lang;

/**
 * An answer as kept.
 *
 * @param id unique
 * @param exercise id of the scenario answered
 * @param origin where the scenario comes from
 * @param lang its language
 * @param domain its domain, 1 to 5
 * @param topic its topic
 * @param given option ids chosen
 * @param expected right option ids
 * @param correct whether they are the same
 * @param sureness how sure the learner was, if said
 * @param mode kind of practice
 * @param counted whether it tells something new; not so minutes after the same question
 * @param expectedService entry that a right option stands for; empty when none is named
 * @param answeredService entry that the wrongly chosen option stands for; empty when right or when
 *     none is named
 * @param at when it was given
 */
public record Answer(
    String id,
    String exercise,
    Origin origin,
    Lang lang,
    OptionalInt domain,
    Optional<String> topic,
    List<String> given,
    List<String> expected,
    boolean correct,
    Optional<Sureness> sureness,
    Mode mode,
    boolean counted,
    Optional<String> expectedService,
    Optional<String> answeredService,
    Instant at) {
  public Answer {
    given = List.copyOf(given);
    expected = List.copyOf(expected);
  }

  /** What was mistaken for what; empty for a right answer. */
  public Optional<ConfusionPair> confusion() {
    return expectedService.flatMap(
        right -> answeredService.map(wrong -> ConfusionPair.of(right, wrong)));
  }

  /** Whether the learner was sure and wrong: the answer to look at first. */
  public boolean isSureButWrong() {
    return !correct && sureness.equals(Optional.of(Sureness.SURE));
  }
}
