package org.serviceadvisor.reading;

import java.util.List;
import java.util.Set;

/**
 * What a text is compared by: the beginnings of its words without accents, alone and in pairs of
 * neighbours.
 *
 * <p>A feature is the 64-bit hash of its letters: two features share a number about once in 10^10
 * pairs.
 */
final class Features {
  private static final int PREFIX = 6;
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

  private Features() {}

  /** Receives features with the tokens they come from. */
  interface Sink {
    void feature(long hash, int fromToken, int toToken);
  }

  static void of(List<Token> tokens, Sink sink) {
    long before = 0;
    int beforeAt = -1;
    int sentence = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.sentence() != sentence) {
        before = 0;
        sentence = token.sentence();
      }
      if (EMPTY_WORDS.contains(token.folded())) {
        continue;
      }
      long hash = hash(token.folded());
      sink.feature(hash, i, i + 1);
      if (before != 0) {
        sink.feature(pair(before, hash), beforeAt, i + 1);
      }
      before = hash;
      beforeAt = i;
    }
  }

  /** Whether a word says nothing of what a text is about. */
  static boolean isEmpty(Token token) {
    return EMPTY_WORDS.contains(token.folded());
  }

  private static long hash(String word) {
    long h = 0xcbf29ce484222325L;
    int n = Math.min(PREFIX, word.length());
    for (int i = 0; i < n; i++) {
      h = (h ^ word.charAt(i)) * 0x100000001b3L;
    }
    return mix(h);
  }

  private static long pair(long first, long second) {
    return mix(first * 31 + second);
  }

  private static long mix(long h) {
    long z = h;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return (z ^ (z >>> 31)) | 1;
  }
}
