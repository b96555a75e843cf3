package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares a short text with catalogue names by their words; a rare word counts more than one that
 * stands in many names.
 */
final class NameLikeness {
  private static final int PREFIX = 6;
  private static final double ENOUGH = 0.62;
  private static final double AS_GOOD = 0.97;

  private record Name(Set<String> words, double weight, Set<String> services) {}

  private final Map<String, List<Name>> byWord = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final double unknown;

  NameLikeness(Map<List<String>, Set<String>> names) {
    Map<String, Integer> counts = new HashMap<>();
    Map<Set<String>, Set<String>> stemmed = new HashMap<>();
    names.forEach(
        (words, ids) -> stemmed.computeIfAbsent(stems(words), w -> new TreeSet<>()).addAll(ids));
    stemmed.keySet().forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
    counts.forEach((word, count) -> weights.put(word, weight(count, stemmed.size())));
    this.unknown = weight(1, stemmed.size());
    stemmed.forEach(
        (words, ids) -> {
          Name name = new Name(words, weight(words), ids);
          words.forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(name));
        });
  }

  private static double weight(int count, int all) {
    return Math.log((1.0 + all) / count);
  }

  private double weight(Set<String> words) {
    return words.stream().mapToDouble(word -> weights.getOrDefault(word, unknown)).sum();
  }

  private static Set<String> stems(List<String> words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      stems.add(word.substring(0, Math.min(PREFIX, word.length())));
    }
    return stems;
  }

  /** The entries of the names most like the words, if any is like them enough. */
  Optional<List<String>> closest(List<Token> tokens) {
    Set<String> words =
        stems(
            tokens.stream()
                .filter(t -> !Features.isEmpty(t) || isNo(t))
                .map(Token::folded)
                .toList());
    double own = weight(words);
    Map<Name, Double> shared = new IdentityHashMap<>();
    for (String word : words) {
      for (Name name : byWord.getOrDefault(word, List.of())) {
        shared.merge(name, weights.getOrDefault(word, unknown), Double::sum);
      }
    }
    double most = 0;
    Map<Name, Double> likeness = new IdentityHashMap<>();
    for (Map.Entry<Name, Double> entry : shared.entrySet()) {
      double like = 2 * entry.getValue() / (own + entry.getKey().weight());
      likeness.put(entry.getKey(), like);
      most = Math.max(most, like);
    }
    if (most < ENOUGH) {
      return Optional.empty();
    }
    double bar = most * AS_GOOD;
    Set<String> services = new TreeSet<>();
    likeness.forEach(
        (name, like) -> {
          if (like >= bar) {
            services.addAll(name.services());
          }
        });
    return Optional.of(List.copyOf(services));
  }

  private static boolean isNo(Token token) {
    return token.folded().equals("no");
  }
}
