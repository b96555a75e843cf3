package org.serviceadvisor.reading;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the sets of words that phrases use, equal sets under one number. */
final class WordSets {
  private static final int NONE = -1;

  private final Map<IntBuffer, Integer> numbers = new HashMap<>();

  /** Numbers of the sets of one word, by word. */
  private int[] single = new int[0];

  private final List<int[]> sets = new ArrayList<>();

  /** The number of a set of stem numbers, sorted. */
  int number(int[] stems) {
    if (stems.length != 1) {
      return numbers.computeIfAbsent(IntBuffer.wrap(stems), unused -> add(stems));
    }
    int stem = stems[0];
    if (stem >= single.length) {
      int known = single.length;
      single = Arrays.copyOf(single, Math.max(2 * known, stem + 1));
      Arrays.fill(single, known, single.length, NONE);
    }
    if (single[stem] == NONE) {
      single[stem] = add(stems);
    }
    return single[stem];
  }

  private int add(int[] stems) {
    sets.add(stems);
    return sets.size() - 1;
  }

  /** For each set its stem numbers. */
  Rows rows() {
    return Rows.of(sets);
  }
}
