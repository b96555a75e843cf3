package org.serviceadvisor.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import org.serviceadvisor.engine.Evaluation;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.RuleNote;
import org.serviceadvisor.model.Preference;
import org.serviceadvisor.model.RankedOption;
import org.serviceadvisor.model.RankedService;

/**
 * Lets preferences of the house decide: where both services are supported, the preferred one takes
 * the place of the other, however well that one is supported.
 */
final class HouseOrder {
  private final List<Preference> preferences;

  HouseOrder(Evaluation evaluation, Knowledge knowledge) {
    this.preferences =
        evaluation.preferences().stream().filter(p -> isOfTheHouse(p, knowledge)).toList();
  }

  private static boolean isOfTheHouse(Preference preference, Knowledge knowledge) {
    RuleNote note = knowledge.notes().get(preference.rule());
    return note != null && note.isHouseRule();
  }

  /** Services, best first, with the preferred ones ahead. */
  List<RankedService> services(List<RankedService> ranked) {
    return apply(
        ranked,
        (item, service) -> item.service().equals(service),
        (item, place) -> new RankedService(item.service(), place.score(), item.support()));
  }

  /** Options, best first, with those ahead that name the preferred services. */
  List<RankedOption> options(List<RankedOption> ranked) {
    return apply(
        ranked,
        (item, service) -> item.services().contains(service),
        (item, place) ->
            new RankedOption(
                item.id(),
                item.text(),
                item.services(),
                place.share(),
                place.score(),
                item.support()));
  }

  /**
   * Exchanges items.
   *
   * @param names whether an item stands for a service
   * @param moved an item with the score of the place that it moves to
   */
  private <T> List<T> apply(List<T> ranked, BiPredicate<T, String> names, BinaryOperator<T> moved) {
    List<T> ordered = new ArrayList<>(ranked);
    for (Preference preference : preferences) {
      int better = first(ordered, names, preference.better());
      int over = first(ordered, names, preference.over());
      if (over >= 0 && better > over) {
        T ahead = ordered.get(better);
        T behind = ordered.get(over);
        ordered.set(over, moved.apply(ahead, behind));
        ordered.set(better, moved.apply(behind, ahead));
      }
    }
    return ordered;
  }

  private static <T> int first(List<T> items, BiPredicate<T, String> names, String service) {
    for (int i = 0; i < items.size(); i++) {
      if (names.test(items.get(i), service)) {
        return i;
      }
    }
    return -1;
  }
}
