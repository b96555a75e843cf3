package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Learns what is apt from answers of which it is known which are right: the right ones of each
 * question are to be likelier than the wrong ones beside them; a conditional logit, fitted question
 * by question in steps as long as slopes are rare, with a pull towards zero.
 */
public final class AptnessTrainer {
  private static final int ROUNDS = 12;
  private static final double STEP = 0.08;
  private static final double PULL = 0.02;
  private static final double SMALLEST_SLOPE = 1e-3;
  private static final long SEED = 1;

  private final Reader reader;
  private final WordTable words;
  private final double[] weights = new double[Aptness.SIZE];
  private final double[] squares = new double[Aptness.SIZE];

  /**
   * One question: the features of its answers and how right each is; the right ones add up to 1.
   */
  private record Example(List<int[]> places, List<double[]> values, double[] right) {}

  private AptnessTrainer(Reader reader, Concepts concepts) {
    this.reader = reader;
    this.words = WordTable.of(concepts.canonical());
  }

  /**
   * Trains on choices.
   *
   * @param statements teach what lies near what, beside the choices; may be empty
   * @param reader tells what questions and answers are like; need not know what is apt
   */
  public static Aptness train(
      List<Statement> statements, List<Choice> choices, Reader reader, Concepts concepts) {
    if (choices.isEmpty()) {
      return Aptness.none();
    }
    AptnessTrainer trainer = new AptnessTrainer(reader, concepts);
    return trainer.aptness(choices, AffinityTrainer.train(statements, choices, trainer.words));
  }

  private Aptness aptness(List<Choice> choices, Affinity affinity) {
    List<Example> examples = new ArrayList<>();
    choices.forEach(choice -> examples.add(example(choice)));
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(examples, random);
      examples.forEach(this::learn);
    }
    double most = 0;
    for (double weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    float scale = most == 0 ? 1 : (float) (most / Short.MAX_VALUE);
    short[] steps = new short[weights.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (short) Math.round(weights[i] / scale);
    }
    return new Aptness(steps, scale, affinity, words);
  }

  private Example example(Choice choice) {
    Aptness.Question asked =
        Aptness.Question.of(
            choice.asked(),
            reader.read(choice.asked(), Optional.of(choice.lang())).likeness(),
            Affinity.none(),
            words);
    List<String> answers = new ArrayList<>(choice.right());
    answers.addAll(choice.wrong());
    Example example = new Example(new ArrayList<>(), new ArrayList<>(), new double[answers.size()]);
    for (int a = 0; a < answers.size(); a++) {
      List<Integer> places = new ArrayList<>();
      List<Double> values = new ArrayList<>();
      OptionText answer = OptionText.of(answers.get(a));
      Aptness.features(
          asked,
          answer,
          reader.likeness(answer),
          words,
          (place, value) -> {
            places.add(place);
            values.add(value);
          });
      example.places().add(places.stream().mapToInt(Integer::intValue).toArray());
      example.values().add(values.stream().mapToDouble(Double::doubleValue).toArray());
      example.right()[a] = a < choice.right().size() ? 1.0 / choice.right().size() : 0;
    }
    return example;
  }

  private void learn(Example example) {
    double[] chance = chances(example);
    for (int a = 0; a < chance.length; a++) {
      double miss = example.right()[a] - chance[a];
      if (Math.abs(miss) < SMALLEST_SLOPE) {
        continue;
      }
      int[] places = example.places().get(a);
      double[] values = example.values().get(a);
      for (int f = 0; f < places.length; f++) {
        int place = places[f];
        double slope = miss * values[f] - PULL * weights[place];
        squares[place] += slope * slope;
        weights[place] += STEP * slope / Math.sqrt(1e-6 + squares[place]);
      }
    }
  }

  private double[] chances(Example example) {
    double[] scores = new double[example.right().length];
    double most = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < scores.length; a++) {
      int[] places = example.places().get(a);
      double[] values = example.values().get(a);
      for (int f = 0; f < places.length; f++) {
        scores[a] += weights[places[f]] * values[f];
      }
      most = Math.max(most, scores[a]);
    }
    double sum = 0;
    for (int a = 0; a < scores.length; a++) {
      scores[a] = Math.exp(scores[a] - most);
      sum += scores[a];
    }
    for (int a = 0; a < scores.length; a++) {
      scores[a] /= sum;
    }
    return scores;
  }
}
