package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns where words lie: first from statements, where a need is to lie nearer to what meets it
 * than to what meets other needs; then from questions, where right answers are to lie nearer than
 * the wrong ones beside them. Some words of each text are left out at random, so that no single one
 * decides; the same texts give the same places.
 */
final class AffinityTrainer {
  private static final int ROUNDS_OF_STATEMENTS = 3;
  private static final int ROUNDS_OF_CHOICES = 8;
  private static final int OTHERS = 5;
  private static final double LEFT_OUT = 0.3;
  private static final double STEP = 0.08;
  private static final double PULL = 0.002;
  private static final double START = 0.1;
  private static final double SMALLEST_SLOPE = 1e-3;
  private static final int SIZE = Affinity.SIZE;
  private static final long SEED = 1;

  private final WordTable words;
  private final Random random = new Random(SEED);
  private final float[] places = new float[Affinity.PLACES * SIZE];
  private final double[] squares = new double[Affinity.PLACES];

  /** A question with its answers, the right ones first, all as numbers of places. */
  private record Example(int[] asked, List<int[]> answers, int right) {}

  private AffinityTrainer(WordTable words) {
    this.words = words;
    for (int i = 0; i < places.length; i++) {
      places[i] = (float) (START * random.nextGaussian());
    }
  }

  /**
   * Trains.
   *
   * @param statements may be empty
   * @param choices questions with right and wrong answers
   */
  static Affinity train(List<Statement> statements, List<Choice> choices, WordTable words) {
    AffinityTrainer trainer = new AffinityTrainer(words);
    trainer.learnStatements(statements);
    trainer.learnChoices(choices);
    return trainer.affinity();
  }

  private int[] indexes(String text) {
    Features features = Features.of(TokenScanner.scan(text), words);
    return Arrays.stream(Affinity.distinct(features)).mapToInt(Affinity::index).toArray();
  }

  private void learnStatements(List<Statement> statements) {
    Map<String, List<int[]>> met = new TreeMap<>();
    List<int[]> solutions = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.kind() == Statement.Kind.SOLUTION
          || statement.kind() == Statement.Kind.DEFINITION) {
        int[] text = indexes(statement.text());
        solutions.add(text);
        met.computeIfAbsent(statement.need(), need -> new ArrayList<>()).add(text);
      }
    }
    List<Map.Entry<String, int[]>> needs = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.kind() == Statement.Kind.NEED && met.containsKey(statement.need())) {
        needs.add(Map.entry(statement.need(), indexes(statement.text())));
      }
    }
    for (int round = 0; round < ROUNDS_OF_STATEMENTS; round++) {
      Collections.shuffle(needs, random);
      for (Map.Entry<String, int[]> need : needs) {
        List<int[]> answers = new ArrayList<>();
        answers.add(any(met.getOrDefault(need.getKey(), solutions)));
        for (int other = 0; other < OTHERS; other++) {
          answers.add(any(solutions));
        }
        learn(new Example(need.getValue(), answers, 1));
      }
    }
  }

  private int[] any(List<int[]> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private void learnChoices(List<Choice> choices) {
    List<Example> examples = new ArrayList<>();
    for (Choice choice : choices) {
      List<int[]> answers = new ArrayList<>();
      choice.right().forEach(answer -> answers.add(indexes(answer)));
      choice.wrong().forEach(answer -> answers.add(indexes(answer)));
      examples.add(new Example(indexes(choice.asked()), answers, choice.right().size()));
    }
    for (int round = 0; round < ROUNDS_OF_CHOICES; round++) {
      Collections.shuffle(examples, random);
      examples.forEach(this::learn);
    }
  }

  private void learn(Example example) {
    int[] asked = some(example.asked());
    double[] question = sum(asked);
    List<int[]> answers = example.answers().stream().map(this::some).toList();
    double[][] offered = answers.stream().map(this::sum).toArray(double[][]::new);
    double[] chances = chances(question, offered);
    double[] pull = new double[SIZE];
    for (int a = 0; a < offered.length; a++) {
      double miss = (a < example.right() ? 1.0 / example.right() : 0) - chances[a];
      if (Math.abs(miss) >= SMALLEST_SLOPE) {
        double[] slope = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
          pull[i] += miss * offered[a][i];
          slope[i] = miss * question[i];
        }
        move(answers.get(a), slope);
      }
    }
    move(asked, pull);
  }

  /** Some of the words; all, where none would be left. */
  private int[] some(int[] text) {
    int[] kept = new int[text.length];
    int size = 0;
    for (int word : text) {
      if (random.nextDouble() >= LEFT_OUT) {
        kept[size++] = word;
      }
    }
    return size == 0 ? text : Arrays.copyOf(kept, size);
  }

  private double[] sum(int[] text) {
    double[] sum = new double[SIZE];
    for (int word : text) {
      int start = word * SIZE;
      for (int i = 0; i < SIZE; i++) {
        sum[i] += places[start + i];
      }
    }
    double unit = 1 / Math.sqrt(Math.max(1, text.length));
    for (int i = 0; i < SIZE; i++) {
      sum[i] *= unit;
    }
    return sum;
  }

  private static double[] chances(double[] question, double[][] offered) {
    double[] chances = new double[offered.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < offered.length; a++) {
      chances[a] = Affinity.between(question, offered[a]);
      most = Math.max(most, chances[a]);
    }
    double all = 0;
    for (int a = 0; a < offered.length; a++) {
      chances[a] = Math.exp(chances[a] - most);
      all += chances[a];
    }
    for (int a = 0; a < offered.length; a++) {
      chances[a] /= all;
    }
    return chances;
  }

  /** Moves the words of a text, the less the more they were moved before. */
  private void move(int[] text, double[] slope) {
    double unit = 1 / Math.sqrt(Math.max(1, text.length));
    double square = 0;
    for (int i = 0; i < SIZE; i++) {
      square += slope[i] * slope[i];
    }
    square *= unit * unit / SIZE;
    for (int word : text) {
      squares[word] += square;
      double step = STEP / Math.sqrt(1e-6 + squares[word]);
      int start = word * SIZE;
      for (int i = 0; i < SIZE; i++) {
        places[start + i] += (float) (step * (slope[i] * unit - PULL * places[start + i]));
      }
    }
  }

  /** Places that nothing was learnt of are put to 0. */
  private Affinity affinity() {
    float most = 0;
    for (int place = 0; place < Affinity.PLACES; place++) {
      for (int i = place * SIZE; i < (place + 1) * SIZE; i++) {
        places[i] = squares[place] == 0 ? 0 : places[i];
        most = Math.max(most, Math.abs(places[i]));
      }
    }
    float scale = most == 0 ? 1 : most / Byte.MAX_VALUE;
    byte[] steps = new byte[places.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (byte) Math.round(places[i] / scale);
    }
    return new Affinity(steps, scale);
  }
}
