package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far a text leans to one of two sides, such as sound and poor practice, by the beginnings of
 * its words and their neighbours.
 */
public final class Leaning {
  private static final Leaning NONE = new Leaning(new long[1], new float[1], 0, WordTable.EMPTY);

  /** Log-odds below which a single word is no reason to mention. */
  private static final double LEAST_WORD = 0.2;

  private final long[] slots;
  private final float[] weights;
  private final float base;
  private final WordTable words;

  /**
   * A leaning.
   *
   * @param slots hash table of features, 0 where empty; a power of two many
   * @param weights log-odds that each feature adds, aligned with the slots
   * @param base log-odds of a text without known features
   * @param words which words say the same
   */
  Leaning(long[] slots, float[] weights, float base, WordTable words) {
    this.slots = slots;
    this.weights = weights;
    this.base = base;
    this.words = words;
  }

  /** A leaning that leans nowhere. */
  public static Leaning none() {
    return NONE;
  }

  /** The log-odds that a text is of the first side; 0 where nothing speaks for either. */
  public double of(String text) {
    return of(OptionText.of(text));
  }

  double of(OptionText text) {
    Features features = text.features(words);
    double sum = base;
    for (int i = 0; i < features.size(); i++) {
      sum += weight(features.hash(i));
    }
    return sum;
  }

  /**
   * The words that speak most for the side to which a text leans, as they stand in it, strongest
   * first.
   */
  public List<String> words(String text, int most) {
    List<Token> tokens = TokenScanner.scan(text);
    double side = Math.signum(of(text));
    double[] speaks = new double[tokens.size()];
    Features.of(
        tokens,
        words::canonical,
        (hash, token, pair) -> {
          if (!pair) {
            speaks[token] = side * weight(hash);
          }
        });
    return IntStream.range(0, speaks.length)
        .filter(i -> speaks[i] > LEAST_WORD)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -speaks[i]).thenComparing(i -> i))
        .limit(most)
        .map(i -> text.substring(tokens.get(i).start(), tokens.get(i).end()))
        .distinct()
        .toList();
  }

  private float weight(long hash) {
    int mask = slots.length - 1;
    int i = (int) hash & mask;
    while (slots[i] != 0) {
      if (slots[i] == hash) {
        return weights[i];
      }
      i = (i + 1) & mask;
    }
    return 0;
  }

  void write(DataOutputStream out) throws IOException {
    Columns.longs(out, slots);
    Columns.floats(out, weights);
    out.writeFloat(base);
  }

  static Leaning read(DataInputStream in, WordTable words) throws IOException {
    return new Leaning(Columns.longs(in), Columns.floats(in), in.readFloat(), words);
  }
}
