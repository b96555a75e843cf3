package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.serviceadvisor.knowledge.Sequence;

/**
 * Reads the steps of an ordering: how like each is to the steps of the sequences known, by their
 * words (a rare word counts more than one that stands in many steps), and how late it tends to
 * come. Safe for threads.
 */
public final class StepReader {
  private final StepWords words;
  private final Precedence precedence;
  private final Map<Long, Double> weights = new HashMap<>();
  private final double unknown;
  private final List<List<List<Wording>>> wordings = new ArrayList<>();

  private record Wording(Set<Long> words, double weight) {}

  StepReader(List<Sequence> sequences, WordTable table) {
    this.words = new StepWords(table);
    this.precedence = new Precedence(sequences, words);
    Map<Long, Integer> counts = new HashMap<>();
    int steps = 0;
    for (Sequence sequence : sequences) {
      for (Sequence.Step step : sequence.steps()) {
        Set<Long> distinct = new HashSet<>();
        step.wordings().values().forEach(said -> said.forEach(s -> distinct.addAll(words.of(s))));
        distinct.forEach(word -> counts.merge(word, 1, Integer::sum));
        steps++;
      }
    }
    this.unknown = Math.log(1.0 + steps);
    counts.forEach((word, count) -> weights.put(word, unknown - Math.log(count)));
    for (Sequence sequence : sequences) {
      wordings.add(sequence.steps().stream().map(this::wordings).toList());
    }
  }

  private List<Wording> wordings(Sequence.Step step) {
    return step.wordings().values().stream().flatMap(List::stream).map(this::wording).toList();
  }

  private Wording wording(String text) {
    Set<Long> distinct = Set.copyOf(words.of(text));
    return new Wording(
        distinct, distinct.stream().mapToDouble(w -> weights.getOrDefault(w, unknown)).sum());
  }

  /**
   * How like a text is to each step: the likeness to its nearest wording and that to all on average
   * together, from 0 to 2. By place of the sequence, then by place of the step.
   */
  public double[][] likeness(String text) {
    Wording own = wording(text);
    double[][] likeness = new double[wordings.size()][];
    for (int s = 0; s < likeness.length; s++) {
      likeness[s] = wordings.get(s).stream().mapToDouble(step -> like(own, step)).toArray();
    }
    return likeness;
  }

  private double like(Wording own, List<Wording> step) {
    double most = 0;
    double sum = 0;
    for (Wording wording : step) {
      double like = like(own, wording);
      most = Math.max(most, like);
      sum += like;
    }
    return most + sum / Math.max(1, step.size());
  }

  private double like(Wording one, Wording other) {
    double shared = 0;
    for (long word : one.words()) {
      if (other.words().contains(word)) {
        shared += weights.getOrDefault(word, unknown);
      }
    }
    double both = one.weight() + other.weight();
    return both == 0 ? 0 : 2 * shared / both;
  }

  /** How late a step comes: the difference of two is the logarithm of the odds of their order. */
  public double lateness(String text) {
    return precedence.lateness(words.of(text));
  }
}
