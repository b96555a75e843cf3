package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How apt an answer is to a question, by what right and wrong answers to like questions were made
 * of: the answer's words, and which words and needs of the answer go with which words and needs of
 * the question, and by how near both lie.
 *
 * <p>A feature is known by the last bits of its hash alone; features that share them share a
 * weight.
 */
public final class Aptness {
  static final int SIZE = 1 << 21;
  private static final Aptness NONE =
      new Aptness(new short[0], 0, Affinity.none(), WordTable.EMPTY);

  /** How much nearness counts beside words and needs that go together. */
  private static final double AFFINITY = 0.9;

  private static final int MOST_ASKED = 4;
  private static final int MOST_WORDS_ASKED = 25;
  private static final int MOST_ANSWERED = 3;
  private static final double LEAST_SHARE = 0.03;
  private static final double WORD_FOR_WORD = 0.4;
  private static final double WORD_FOR_NEED = 1.2;
  private static final double NEED_FOR_NEED = 4;

  /** What a single word must add to be worth a mention. */
  private static final double LEAST_WORD = 0.1;

  private final short[] weights;
  private final float scale;
  private final Affinity affinity;
  private final WordTable words;

  /**
   * An aptness.
   *
   * @param weights for each place the weight in steps of the scale
   * @param scale the weight of one step
   * @param affinity how near answers lie to questions
   * @param words which words say the same
   */
  Aptness(short[] weights, float scale, Affinity affinity, WordTable words) {
    this.weights = weights;
    this.scale = scale;
    this.affinity = affinity;
    this.words = words;
  }

  /** Nothing is known of what is apt. */
  public static Aptness none() {
    return NONE;
  }

  /**
   * A question as answers are held against it.
   *
   * @param needs hashes of the needs it is most like
   * @param shares roots of their shares
   * @param words hashes of its last words that say something
   * @param place where it lies
   */
  public record Question(long[] needs, double[] shares, long[] words, double[] place) {

    static Question of(String text, Likeness likeness, Affinity affinity, WordTable words) {
      List<Likeness.Share> most = most(likeness, MOST_ASKED);
      Hashes own = new Hashes();
      Features features = Features.of(TokenScanner.scan(text), words);
      for (int i = 0; i < features.size(); i++) {
        if (!features.isPair(i)) {
          own.isNew(features.hash(i));
        }
      }
      return new Question(
          most.stream().mapToLong(share -> Features.hash(share.need())).toArray(),
          most.stream().mapToDouble(share -> Math.sqrt(share.share())).toArray(),
          own.last(MOST_WORDS_ASKED),
          affinity.place(features));
    }
  }

  /** Receives the features of an answer. */
  interface Sink {
    void feature(int place, double value);
  }

  /** A question, read once for all its answers. */
  Question question(String text, Likeness likeness) {
    return Question.of(text, likeness, affinity, words);
  }

  /**
   * How much speaks for an answer; only differences between answers to one question mean something.
   *
   * @param described what the answer is like
   */
  double of(Question question, OptionText answer, Likeness described) {
    if (weights.length == 0) {
      return 0;
    }
    double[] sum = {0};
    features(question, answer, described, words, (place, value) -> sum[0] += weight(place) * value);
    double[] place = affinity.place(answer.features(words));
    return sum[0] + AFFINITY * Affinity.between(question.place(), place);
  }

  private double weight(int place) {
    return scale * weights[place];
  }

  /** The words of an answer that speak most for it, as they stand in it, strongest first. */
  List<String> words(Question question, String answer, int most) {
    if (weights.length == 0) {
      return List.of();
    }
    List<Token> tokens = TokenScanner.scan(answer);
    Features features = Features.of(tokens, words);
    int different = Affinity.distinct(features).length;
    double[] speaks = new double[tokens.size()];
    for (int i = 0; i < features.size(); i++) {
      if (!features.isPair(i)) {
        long hash = features.hash(i);
        double[] sum = {
          weight(place(hash)) + AFFINITY * affinity.ofWord(question.place(), hash, different)
        };
        ofWord(question, hash, (place, value) -> sum[0] += weight(place) * value);
        speaks[features.token(i)] = sum[0];
      }
    }
    return IntStream.range(0, speaks.length)
        .filter(i -> speaks[i] > LEAST_WORD)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -speaks[i]).thenComparing(i -> i))
        .map(i -> answer.substring(tokens.get(i).start(), tokens.get(i).end()))
        .distinct()
        .limit(most)
        .toList();
  }

  /** The features of an answer to a question. */
  static void features(
      Question question, OptionText answer, Likeness described, WordTable words, Sink sink) {
    Hashes seen = new Hashes();
    Features features = answer.features(words);
    for (int i = 0; i < features.size(); i++) {
      long hash = features.hash(i);
      if (seen.isNew(hash)) {
        sink.feature(place(hash), 1);
        if (!features.isPair(i)) {
          ofWord(question, hash, sink);
        }
      }
    }
    for (Likeness.Share share : most(described, MOST_ANSWERED)) {
      long hash = Features.hash(share.need());
      for (int i = 0; i < question.needs().length; i++) {
        sink.feature(
            place(hash * 131 + question.needs()[i]),
            NEED_FOR_NEED * question.shares()[i] * Math.sqrt(share.share()));
      }
    }
  }

  private static void ofWord(Question question, long word, Sink sink) {
    for (int i = 0; i < question.needs().length; i++) {
      sink.feature(place(word * 31 + question.needs()[i]), WORD_FOR_NEED * question.shares()[i]);
    }
    for (long asked : question.words()) {
      sink.feature(place(word * 17 + asked), WORD_FOR_WORD);
    }
  }

  private static List<Likeness.Share> most(Likeness likeness, int most) {
    List<Likeness.Share> shares = new ArrayList<>(likeness.top(most));
    shares.removeIf(share -> share.share() < LEAST_SHARE);
    return shares;
  }

  private static int place(long hash) {
    return Features.place(hash, SIZE);
  }

  /** Different hashes in the order in which they came; texts are short. */
  private static final class Hashes {
    private long[] hashes = new long[32];
    private int size;

    boolean isNew(long hash) {
      for (int i = 0; i < size; i++) {
        if (hashes[i] == hash) {
          return false;
        }
      }
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
      }
      hashes[size++] = hash;
      return true;
    }

    long[] last(int most) {
      return Arrays.copyOfRange(hashes, Math.max(0, size - most), size);
    }
  }

  void write(DataOutputStream out) throws IOException {
    Columns.shorts(out, weights);
    out.writeFloat(scale);
    affinity.write(out);
  }

  static Aptness read(DataInputStream in, WordTable words) throws IOException {
    return new Aptness(Columns.shorts(in), in.readFloat(), Affinity.read(in), words);
  }
}
