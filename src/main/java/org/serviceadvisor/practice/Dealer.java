package org.serviceadvisor.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.serviceadvisor.model.Lang;

/** Chooses what a learner is asked next. */
final class Dealer {
  private final Pool pool;
  private final ScenarioGenerator generator;
  private final PairIndex index;
  private final Store store;
  private final Clock clock;
  private final Fsrs fsrs = new Fsrs();

  Dealer(Pool pool, ScenarioGenerator generator, PairIndex index, Store store, Clock clock) {
    this.pool = pool;
    this.generator = generator;
    this.index = index;
    this.store = store;
    this.clock = clock;
  }

  /** The exercise of an id: the project's, a generated one, or one of the learner's banks. */
  Optional<Exercise> find(String learner, String id) {
    return pool.find(id)
        .or(() -> generator.find(id))
        .or(() -> own(learner).filter(exercise -> exercise.id().equals(id)).findFirst());
  }

  private Stream<Exercise> own(String learner) {
    return store.banks().of(learner).stream().flatMap(bank -> bank.exercises().stream());
  }

  /** What to ask next; empty when the deck holds nothing now. */
  Optional<Exercise> next(String learner, Deck deck) {
    return switch (deck.kind()) {
      case ALL -> leastRecent(learner, pool.all(deck.filter()));
      case BANK -> leastRecent(learner, bank(learner, deck));
      case GENERATED -> generated(learner, deck.filter());
      case DUE -> due(learner, deck.filter());
      case DRILL -> drill(learner, deck);
    };
  }

  private List<Exercise> bank(String learner, Deck deck) {
    return deck.key()
        .flatMap(id -> store.banks().find(learner, id))
        .map(Bank::exercises)
        .orElse(List.of());
  }

  /** New ones first, in an order of the learner's own; then those answered longest ago. */
  private Optional<Exercise> leastRecent(String learner, List<Exercise> exercises) {
    Map<String, Instant> last = store.answers().last(learner);
    return exercises.stream()
        .min(
            Comparator.comparing(
                    (Exercise exercise) -> last.getOrDefault(exercise.id(), Instant.EPOCH))
                .thenComparing(exercise -> shuffled(learner, exercise.id())));
  }

  private static int shuffled(String learner, String id) {
    int hash = (learner + "/" + id).hashCode() * 0x9E3779B1;
    return hash ^ hash >>> 15;
  }

  private Optional<Exercise> generated(String learner, Filter filter) {
    Set<String> answered = store.answers().last(learner).keySet();
    long count = answered.stream().filter(id -> id.startsWith("gen.")).count();
    Lang lang = filter.lang().filter(wanted -> wanted != Lang.ES).orElse(Lang.EN);
    return generator.any(lang, filter, 31 * count + learner.hashCode());
  }

  /** How many things are due for a learner. */
  long dueCount(String learner) {
    Instant now = clock.instant();
    return store.cards().of(learner).stream().filter(named -> named.card().isDue(now)).count();
  }

  private Optional<Exercise> due(String learner, Filter filter) {
    Instant now = clock.instant();
    for (NamedCard named : store.cards().of(learner)) {
      if (!named.card().isDue(now)) {
        break;
      }
      Optional<Exercise> exercise =
          named.kind() == CardKind.SCENARIO
              ? find(learner, named.name())
              : ConfusionPair.ofKey(named.name()).flatMap(pair -> about(learner, pair, filter));
      if (exercise.isPresent()) {
        return exercise;
      }
    }
    return Optional.empty();
  }

  /** The learner's own confusion pairs, the least known first. */
  List<NamedCard> pairs(String learner) {
    Instant now = clock.instant();
    return store.cards().of(learner).stream()
        .filter(named -> named.kind() == CardKind.PAIR)
        .sorted(
            Comparator.comparing((NamedCard named) -> !named.card().isDue(now))
                .thenComparing(named -> fsrs.retrievability(named.card(), now))
                .thenComparing(NamedCard::name))
        .toList();
  }

  private Optional<Exercise> drill(String learner, Deck deck) {
    List<ConfusionPair> pairs =
        deck.key()
            .flatMap(ConfusionPair::ofKey)
            .map(List::of)
            .orElseGet(
                () ->
                    pairs(learner).stream()
                        .flatMap(named -> ConfusionPair.ofKey(named.name()).stream())
                        .toList());
    return pairs.stream().flatMap(pair -> about(learner, pair, deck.filter()).stream()).findFirst();
  }

  /**
   * A question between two services: one of the project's not asked just now, else a composed one.
   */
  private Optional<Exercise> about(String learner, ConfusionPair pair, Filter filter) {
    Map<String, Instant> last = store.answers().last(learner);
    Instant soon = clock.instant().minus(Practice.SOON);
    List<Exercise> rested =
        index.between(pair).stream()
            .filter(filter::accepts)
            .filter(exercise -> last.getOrDefault(exercise.id(), Instant.EPOCH).isBefore(soon))
            .toList();
    Lang lang = filter.lang().filter(wanted -> wanted != Lang.ES).orElse(Lang.EN);
    return leastRecent(learner, rested)
        .or(() -> generator.between(pair, lang, last.size() * 31L + learner.hashCode()))
        .or(() -> leastRecent(learner, index.between(pair)));
  }
}
