package org.serviceadvisor.advice.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.serviceadvisor.advice.reasons.Subsets;

/** Which combinations of the facts of a family are walked, small ones first. */
public final class Combinations {
  /** Families of no more facts are walked in full. */
  public static final int MOST_IN_FULL = 10;

  /** Of larger families all combinations of so many facts are walked. */
  public static final int MOST_TOGETHER = 3;

  /** And so many larger ones, drawn with a fixed seed. */
  public static final int SAMPLES = 500;

  private static final long SEED = 20_261_122;

  private Combinations() {}

  /** The combinations, none of them empty, each in the order of the facts. */
  public static List<List<String>> of(List<String> facts) {
    List<List<String>> all = new ArrayList<>();
    int most = isWalkedInFull(facts) ? facts.size() : MOST_TOGETHER;
    for (int size = 1; size <= most; size++) {
      all.addAll(Subsets.of(facts, size));
    }
    if (!isWalkedInFull(facts)) {
      all.addAll(samples(facts));
    }
    return all;
  }

  /** Whether no combination is left out. */
  public static boolean isWalkedInFull(List<String> facts) {
    return facts.size() <= MOST_IN_FULL;
  }

  private static Set<List<String>> samples(List<String> facts) {
    Random random = new Random(SEED);
    Set<List<String>> samples = new LinkedHashSet<>();
    for (int i = 0; i < SAMPLES; i++) {
      double share = random.nextDouble();
      List<String> sample = facts.stream().filter(unused -> random.nextDouble() < share).toList();
      if (sample.size() > MOST_TOGETHER) {
        samples.add(sample);
      }
    }
    return samples;
  }
}
