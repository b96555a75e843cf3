package org.serviceadvisor.practice;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What answers say of a learner's memory: of questions, and of pairs that were mixed up. */
final class Memory {
  private final Store store;
  private final OptionServices services;
  private final Fsrs fsrs = new Fsrs();

  Memory(Store store, OptionServices services) {
    this.store = store;
    this.services = services;
  }

  /** Takes an answer in. */
  void remember(String learner, Exercise exercise, Answer answer) {
    if (exercise.origin() != Origin.GENERATED) {
      Card card =
          store
              .cards()
              .find(learner, CardKind.SCENARIO, exercise.id())
              .orElseGet(() -> Card.fresh(answer.at()));
      review(learner, new NamedCard(CardKind.SCENARIO, exercise.id(), card), answer);
    }
    answer
        .confusion()
        .ifPresentOrElse(
            pair -> reviewPair(learner, pair, answer),
            () -> {
              if (answer.correct()) {
                toldApart(learner, exercise, answer);
              }
            });
  }

  private void reviewPair(String learner, ConfusionPair pair, Answer answer) {
    Card card =
        store
            .cards()
            .find(learner, CardKind.PAIR, pair.key())
            .orElseGet(() -> Card.fresh(answer.at()));
    review(learner, new NamedCard(CardKind.PAIR, pair.key(), card), answer);
  }

  /** A right answer strengthens each known pair whose other half was on offer. */
  private void toldApart(String learner, Exercise exercise, Answer answer) {
    Optional<String> right = answer.expectedService();
    if (right.isEmpty()) {
      return;
    }
    Set<ConfusionPair> offered = new HashSet<>();
    for (String other : services.of(exercise.scenario(), exercise.scenario().options().keySet())) {
      if (!other.equals(right.get())) {
        offered.add(ConfusionPair.of(right.get(), other));
      }
    }
    for (ConfusionPair pair : offered) {
      store
          .cards()
          .find(learner, CardKind.PAIR, pair.key())
          .ifPresent(
              card -> review(learner, new NamedCard(CardKind.PAIR, pair.key(), card), answer));
    }
  }

  /**
   * A right answer before its time proves little and changes nothing; a wrong one always counts.
   */
  private void review(String learner, NamedCard named, Answer answer) {
    if (answer.correct() && !named.card().isDue(answer.at())) {
      return;
    }
    Card next = fsrs.review(named.card(), Rating.of(answer.correct()), answer.at());
    store.cards().put(learner, new NamedCard(named.kind(), named.name(), next));
  }
}
