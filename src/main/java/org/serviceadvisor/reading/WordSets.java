package org.serviceadvisor.reading;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the sets of words that phrases use, equal sets under one number. */
final class WordSets {
  private final Map<IntBuffer, Integer> numbers = new HashMap<>();
  private final List<int[]> sets = new ArrayList<>();

  /** The number of a set of stem numbers, sorted. */
  int number(int[] stems) {
    return numbers.computeIfAbsent(
        IntBuffer.wrap(stems),
        unused -> {
          sets.add(stems);
          return sets.size() - 1;
        });
  }

  int size() {
    return sets.size();
  }

  /**
   * For each stem the sets that have it.
   *
   * @param stems how many stems there are
   */
  int[][] byStem(int stems) {
    List<List<Integer>> index = new ArrayList<>();
    for (int s = 0; s < stems; s++) {
      index.add(new ArrayList<>());
    }
    for (int set = 0; set < sets.size(); set++) {
      for (int stem : sets.get(set)) {
        index.get(stem).add(set);
      }
    }
    return PhraseMatcher.arrays(index);
  }
}
