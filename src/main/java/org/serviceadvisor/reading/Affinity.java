package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * How near an answer lies to a question in a space in which each word, and each pair of words side
 * by side, has a place: words that are asked and answered alike lie near each other, also where
 * they never met in what was learnt from.
 *
 * <p>A word is known by the last bits of its hash alone; words that share them share a place. The
 * place of a text is the sum of those of its words over the root of their number.
 */
final class Affinity {
  /** How many places there are. */
  static final int PLACES = 1 << 17;

  /** How many numbers a place has. */
  static final int SIZE = 64;

  private static final Affinity NONE = new Affinity(new byte[0], 0);
  private static final int FEW = 64;

  private final byte[] places;
  private final float scale;

  /**
   * An affinity.
   *
   * @param places for each place its numbers, in steps of the scale; empty where nothing was learnt
   * @param scale the size of one step
   */
  Affinity(byte[] places, float scale) {
    this.places = places;
    this.scale = scale;
  }

  /** Nothing lies near anything. */
  static Affinity none() {
    return NONE;
  }

  /** The place of a text; all 0 where nothing was learnt or the text says nothing. */
  double[] place(Features text) {
    double[] sum = new double[SIZE];
    if (places.length == 0) {
      return sum;
    }
    long[] hashes = distinct(text);
    for (long hash : hashes) {
      int start = index(hash) * SIZE;
      for (int i = 0; i < SIZE; i++) {
        sum[i] += places[start + i];
      }
    }
    double unit = scale / Math.sqrt(Math.max(1, hashes.length));
    for (int i = 0; i < SIZE; i++) {
      sum[i] *= unit;
    }
    return sum;
  }

  /** How near two places are; greater is nearer. */
  static double between(double[] question, double[] answer) {
    double sum = 0;
    for (int i = 0; i < question.length; i++) {
      sum += question[i] * answer[i];
    }
    return sum;
  }

  /**
   * What one word adds to how near an answer is.
   *
   * @param question place of the question
   * @param hash hash of the word
   * @param words how many different words and pairs the answer has
   */
  double ofWord(double[] question, long hash, int words) {
    if (places.length == 0) {
      return 0;
    }
    double sum = 0;
    int start = index(hash) * SIZE;
    for (int i = 0; i < SIZE; i++) {
      sum += question[i] * places[start + i];
    }
    return sum * scale / Math.sqrt(Math.max(1, words));
  }

  /** The hashes of a text's words and pairs, each once. */
  static long[] distinct(Features text) {
    long[] hashes = new long[text.size()];
    int size = 0;
    for (int i = 0; i < text.size(); i++) {
      hashes[size++] = text.hash(i);
    }
    if (size > FEW) {
      return Arrays.stream(hashes).distinct().toArray();
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      boolean known = false;
      for (int before = 0; before < kept && !known; before++) {
        known = hashes[before] == hashes[i];
      }
      if (!known) {
        hashes[kept++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, kept);
  }

  /** The number of the place of a word. */
  static int index(long hash) {
    return Features.place(hash, PLACES);
  }

  void write(DataOutputStream out) throws IOException {
    Columns.bytes(out, places);
    out.writeFloat(scale);
  }

  static Affinity read(DataInputStream in) throws IOException {
    return new Affinity(Columns.bytes(in), in.readFloat());
  }
}
