package org.serviceadvisor.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the exercises that ask for one of two services and offer the other. Filled on first use.
 */
final class PairIndex {
  private final Pool pool;
  private final OptionServices services;
  private final Map<ConfusionPair, List<Exercise>> exercises = new HashMap<>();

  PairIndex(Pool pool, OptionServices services) {
    this.pool = pool;
    this.services = services;
  }

  synchronized List<Exercise> between(ConfusionPair pair) {
    if (exercises.isEmpty()) {
      pool.all().forEach(this::add);
    }
    return exercises.getOrDefault(pair, List.of());
  }

  /** With a place for each, no option is right before the others. */
  private void add(Exercise exercise) {
    if (exercise.scenario().isArranged()) {
      return;
    }
    Set<String> right = services.of(exercise.scenario(), exercise.scenario().expected());
    Set<String> all = services.of(exercise.scenario(), exercise.scenario().options().keySet());
    for (String one : right) {
      for (String other : all) {
        if (!right.contains(other)) {
          exercises
              .computeIfAbsent(ConfusionPair.of(one, other), unused -> new ArrayList<>())
              .add(exercise);
        }
      }
    }
  }
}
