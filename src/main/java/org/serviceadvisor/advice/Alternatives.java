package org.serviceadvisor.advice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where several answers are wanted, two that say nearly the same are alternatives: an author writes
 * them to be told apart, so rarely are both right. What is like the best option loses by it.
 */
final class Alternatives {
  /** What an option loses that has all its words in common with the best. */
  private static final double LOSS = 1;

  private Alternatives() {}

  /** The scores of options, less for those that are like the best of them. */
  static Map<ReadOption, Double> apart(Map<ReadOption, Double> scores) {
    ReadOption best = null;
    for (Map.Entry<ReadOption, Double> entry : scores.entrySet()) {
      if (best == null || entry.getValue() > scores.getOrDefault(best, 0.0)) {
        best = entry.getKey();
      }
    }
    if (best == null) {
      return scores;
    }
    ReadOption first = best;
    Map<ReadOption, Set<String>> words = new HashMap<>();
    Map<String, Integer> holders = new HashMap<>();
    for (ReadOption option : scores.keySet()) {
      Set<String> own = option.read().words();
      words.put(option, own);
      own.forEach(word -> holders.merge(word, 1, Integer::sum));
    }
    Set<String> ofFirst = words.getOrDefault(first, Set.of());
    Map<ReadOption, Double> apart = new LinkedHashMap<>();
    scores.forEach(
        (option, score) ->
            apart.put(
                option,
                option.equals(first)
                    ? score
                    : score
                        - LOSS
                            * alike(
                                ofFirst,
                                words.getOrDefault(option, Set.of()),
                                word -> holders.getOrDefault(word, 0) == scores.size())));
    return apart;
  }

  /** The share of words that two options have in common; words of all options say nothing. */
  private static double alike(Set<String> one, Set<String> other, Predicate<String> ofAll) {
    Set<String> either = new HashSet<>(one);
    either.addAll(other);
    either.removeIf(ofAll);
    long common =
        either.stream().filter(word -> one.contains(word) && other.contains(word)).count();
    return either.isEmpty() ? 0 : (double) common / either.size();
  }
}
