package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Learns a leaning from texts of two sides: logistic regression over the features that at least two
 * texts have, both sides counting alike, with a pull towards zero.
 */
public final class LeaningTrainer {
  private static final int ROUNDS = 300;
  private static final double STEP = 0.2;
  private static final double PULL = 2;
  private static final int FEWEST_TEXTS = 2;

  private final Map<Long, Long> canonical;
  private final Map<Long, Integer> features = new TreeMap<>();
  private final List<int[]> rows = new ArrayList<>();
  private final List<Boolean> firsts = new ArrayList<>();

  private LeaningTrainer(Concepts concepts) {
    this.canonical = concepts.canonical();
  }

  /**
   * Trains on texts.
   *
   * @param first the side whose log-odds the leaning tells
   */
  public static Leaning train(List<LeanedText> texts, String first, Concepts concepts) {
    return texts.isEmpty() ? Leaning.none() : new LeaningTrainer(concepts).leaning(texts, first);
  }

  private Leaning leaning(List<LeanedText> texts, String first) {
    read(texts, first);
    double[] weights = fit();
    int size = Integer.highestOneBit(Math.max(16, features.size() * 2)) * 2;
    long[] slots = new long[size];
    float[] values = new float[size];
    features.forEach(
        (hash, feature) -> {
          int i = hash.intValue() & (size - 1);
          while (slots[i] != 0) {
            i = (i + 1) & (size - 1);
          }
          slots[i] = hash;
          values[i] = (float) weights[feature];
        });
    return new Leaning(slots, values, (float) weights[features.size()], WordTable.of(canonical));
  }

  private void read(List<LeanedText> texts, String first) {
    List<TreeSet<Long>> hashes = new ArrayList<>();
    Map<Long, Integer> documents = new HashMap<>();
    for (LeanedText text : texts) {
      TreeSet<Long> own = new TreeSet<>();
      Features.of(
          TokenScanner.scan(text.text()),
          hash -> canonical.getOrDefault(hash, hash),
          (hash, token, pair) -> own.add(hash));
      own.forEach(hash -> documents.merge(hash, 1, Integer::sum));
      hashes.add(own);
      firsts.add(text.side().equals(first));
    }
    documents.forEach(
        (hash, count) -> {
          if (count >= FEWEST_TEXTS) {
            features.put(hash, 0);
          }
        });
    int next = 0;
    for (Map.Entry<Long, Integer> feature : features.entrySet()) {
      feature.setValue(next++);
    }
    for (TreeSet<Long> own : hashes) {
      rows.add(own.stream().filter(features::containsKey).mapToInt(features::get).toArray());
    }
  }

  /** The weight of each feature and behind them the base, by steps as long as slopes are rare. */
  private double[] fit() {
    long first = firsts.stream().filter(f -> f).count();
    double firstCounts = rows.size() / (2.0 * Math.max(1, first));
    double secondCounts = rows.size() / (2.0 * Math.max(1, rows.size() - first));
    double[] weights = new double[features.size() + 1];
    double[] squares = new double[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slopes = new double[weights.length];
      for (int f = 0; f < features.size(); f++) {
        slopes[f] = -PULL * weights[f];
      }
      for (int r = 0; r < rows.size(); r++) {
        double sum = weights[features.size()];
        for (int f : rows.get(r)) {
          sum += weights[f];
        }
        double chance = 1 / (1 + Math.exp(-sum));
        double slope = firsts.get(r) ? firstCounts * (1 - chance) : -secondCounts * chance;
        for (int f : rows.get(r)) {
          slopes[f] += slope;
        }
        slopes[features.size()] += slope;
      }
      for (int f = 0; f < weights.length; f++) {
        squares[f] += slopes[f] * slopes[f];
        weights[f] += STEP * slopes[f] / (1e-8 + Math.sqrt(squares[f]));
      }
    }
    return weights;
  }
}
