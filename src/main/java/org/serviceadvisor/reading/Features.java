package org.serviceadvisor.reading;

import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/**
 * What a text is compared by: the beginnings of its words, without accents and without words that
 * say nothing.
 *
 * <p>A feature is the 64-bit hash of its letters: two features share a number about once in 10^10
 * pairs.
 */
final class Features {
  static final int PREFIX = 6;
  private static final Set<String> EMPTY_WORDS =
      Set.copyOf(
          List.of(
              "the",
              "a",
              "an",
              "of",
              "to",
              "and",
              "in",
              "is",
              "are",
              "for",
              "it",
              "its",
              "be",
              "by",
              "on",
              "at",
              "as",
              "or",
              "that",
              "this",
              "with",
              "from",
              "has",
              "have",
              "their",
              "which",
              "should",
              "aws",
              "amazon",
              "o",
              "os",
              "as",
              "da",
              "do",
              "das",
              "dos",
              "de",
              "em",
              "um",
              "uma",
              "para",
              "com",
              "que",
              "e",
              "na",
              "no",
              "nas",
              "nos",
              "ao",
              "por",
              "se",
              "seus",
              "suas",
              "sua",
              "seu",
              "el",
              "la",
              "los",
              "las",
              "del",
              "en",
              "un",
              "una",
              "con",
              "y",
              "su",
              "sus",
              "al",
              "lo",
              "qual",
              "cual",
              "company",
              "empresa",
              "service",
              "servico",
              "servicio",
              "solution",
              "solucao",
              "solucion",
              "meets",
              "requirements",
              "requirement"));

  private final WordTable words;
  private final long[] hashes;
  private final int[] tokens;
  private final boolean[] pairs;
  private int size;

  private Features(WordTable words, int most) {
    this.words = words;
    this.hashes = new long[most];
    this.tokens = new int[most];
    this.pairs = new boolean[most];
  }

  /** The features of a text, kept. */
  static Features of(List<Token> text, WordTable words) {
    Features features = new Features(words, 2 * text.size());
    of(text, words::canonical, features::add);
    return features;
  }

  private void add(long hash, int token, boolean pair) {
    hashes[size] = hash;
    tokens[size] = token;
    pairs[size++] = pair;
  }

  /** Which words say the same. */
  WordTable words() {
    return words;
  }

  int size() {
    return size;
  }

  long hash(int feature) {
    return hashes[feature];
  }

  /** The token a feature begins with. */
  int token(int feature) {
    return tokens[feature];
  }

  /** Whether it is of two words. */
  boolean isPair(int feature) {
    return pairs[feature];
  }

  /** Receives features with the token each begins with. */
  interface Sink {
    void feature(long hash, int token, boolean pair);
  }

  /**
   * The features of a text.
   *
   * @param canonical gives words that say the same one hash
   */
  static void of(List<Token> tokens, LongUnaryOperator canonical, Sink sink) {
    long before = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > 0 && token.sentence() != tokens.get(i - 1).sentence()) {
        before = 0;
      }
      if (EMPTY_WORDS.contains(token.folded())) {
        continue;
      }
      long hash = canonical.applyAsLong(hash(beginning(token.folded())));
      sink.feature(hash, i, false);
      if (before != 0 && before != hash) {
        sink.feature(mix(before * 31 + hash), i, true);
      }
      before = hash;
    }
  }

  /** A number below a power of two that stands for a hash. */
  static int place(long hash, int size) {
    long z = (hash ^ (hash >>> 29)) * 0xbf58476d1ce4e5b9L;
    return (int) ((z ^ (z >>> 32)) & (size - 1));
  }

  /** The first letters of a word, by which its inflections are alike. */
  static String beginning(String word) {
    return word.substring(0, Math.min(PREFIX, word.length()));
  }

  /** Whether a word says nothing of what a text is about. */
  static boolean isEmpty(Token token) {
    return EMPTY_WORDS.contains(token.folded());
  }

  static long hash(String letters) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < letters.length(); i++) {
      h = (h ^ letters.charAt(i)) * 0x100000001b3L;
    }
    return mix(h);
  }

  private static long mix(long h) {
    long z = h;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return (z ^ (z >>> 31)) | 1;
  }
}
