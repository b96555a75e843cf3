package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.serviceadvisor.knowledge.Sequence;

/**
 * How early or late a step tends to come, by its words alone: "collect" before "train" before
 * "monitor", whatever the process. Learnt from the orders of all sequences by logistic regression
 * on pairs of wordings; the same sequences give the same weights.
 */
final class Precedence {
  private static final int PAIRS_OF_STEPS = 6;
  private static final int EPOCHS = 6;
  private static final double RATE = 0.1;
  private static final double DECAY = 1e-3;

  private final Map<Long, Integer> columns = new HashMap<>();
  private final double[] weights;

  private record Pair(int[] early, int[] late) {}

  /**
   * Learns.
   *
   * @param words finds the words of a text
   */
  Precedence(List<Sequence> sequences, StepWords words) {
    Random random = new Random(1);
    List<Pair> pairs = new ArrayList<>();
    for (Sequence sequence : sequences) {
      List<List<int[]>> steps = sequence.steps().stream().map(step -> known(step, words)).toList();
      for (int early = 0; early < steps.size(); early++) {
        for (int late = early + 1; late < steps.size(); late++) {
          for (int i = 0; i < PAIRS_OF_STEPS; i++) {
            pairs.add(new Pair(any(steps.get(early), random), any(steps.get(late), random)));
          }
        }
      }
    }
    this.weights = new double[columns.size()];
    learn(pairs, random);
  }

  private List<int[]> known(Sequence.Step step, StepWords words) {
    List<int[]> wordings = new ArrayList<>();
    step.wordings()
        .values()
        .forEach(
            said ->
                said.forEach(
                    text ->
                        wordings.add(
                            words.of(text).stream()
                                .mapToInt(w -> columns.computeIfAbsent(w, x -> columns.size()))
                                .toArray())));
    return wordings;
  }

  private static int[] any(List<int[]> wordings, Random random) {
    return wordings.get(random.nextInt(wordings.size()));
  }

  private void learn(List<Pair> pairs, Random random) {
    double[] past = new double[weights.length];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(pairs, random);
      for (Pair pair : pairs) {
        double surprise = 1 / (1 + Math.exp(lateness(pair.late()) - lateness(pair.early())));
        pull(pair.late(), surprise, past);
        pull(pair.early(), -surprise, past);
      }
    }
  }

  private void pull(int[] text, double by, double[] past) {
    double share = by / Math.sqrt(Math.max(1, text.length));
    for (int column : text) {
      double slope = share - DECAY * weights[column];
      past[column] += slope * slope;
      weights[column] += RATE * slope / Math.sqrt(past[column] + 1e-6);
    }
  }

  private double lateness(int[] text) {
    double sum = 0;
    for (int column : text) {
      sum += weights[column];
    }
    return sum / Math.sqrt(Math.max(1, text.length));
  }

  /** How late a step comes: the difference of two is the logarithm of the odds of their order. */
  double lateness(List<Long> words) {
    return lateness(words.stream().filter(columns::containsKey).mapToInt(columns::get).toArray());
  }
}
