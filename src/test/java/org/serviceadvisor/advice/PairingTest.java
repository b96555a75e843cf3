package org.serviceadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PairingTest {

  /** Every way to give each prompt an option of its own. */
  private static void ways(
      int prompts, int options, boolean exclusive, List<Integer> begun, List<List<Integer>> all) {
    if (begun.size() == prompts) {
      all.add(List.copyOf(begun));
      return;
    }
    for (int option = 0; option < options; option++) {
      if (!exclusive || !begun.contains(option)) {
        List<Integer> more = new ArrayList<>(begun);
        more.add(option);
        ways(prompts, options, exclusive, more, all);
      }
    }
  }

  private static double total(double[][] fit, List<Integer> way) {
    double total = 0;
    for (int prompt = 0; prompt < fit.length; prompt++) {
      total += fit[prompt][way.get(prompt)];
    }
    return total;
  }

  @RepeatedTest(20)
  void findsTheBestOfAllWaysAndItsShare(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int prompts = 1 + random.nextInt(4);
    int options = prompts + random.nextInt(3);
    double[][] fit = new double[prompts][options];
    for (double[] row : fit) {
      for (int option = 0; option < options; option++) {
        row[option] = Math.log(random.nextDouble());
      }
    }
    for (boolean exclusive : List.of(true, false)) {
      List<List<Integer>> all = new ArrayList<>();
      ways(prompts, options, exclusive, List.of(), all);
      List<Integer> best =
          all.stream().max(java.util.Comparator.comparingDouble(way -> total(fit, way))).get();
      double sum = all.stream().mapToDouble(way -> Math.exp(total(fit, way))).sum();
      Pairing pairing = Pairing.best(fit, exclusive);
      assertThat(pairing.options()).containsExactly(best.stream().mapToInt(i -> i).toArray());
      assertThat(pairing.share()).isCloseTo(Math.exp(total(fit, best)) / sum, within(1e-9));
    }
  }

  @Test
  void moreThanThereAreOptionsShareThem() {
    Pairing pairing = Pairing.best(new double[][] {{0, -1}, {0, -1}, {-1, 0}}, true);
    assertThat(pairing.options()).containsExactly(0, 0, 1);
  }

  @Test
  void manyPromptsEachGetTheirBest() {
    double[][] fit = new double[26][26];
    for (int i = 0; i < 26; i++) {
      fit[i][(i + 3) % 26] = 1;
    }
    assertThat(Pairing.best(fit, true).options()[0]).isEqualTo(3);
  }
}
