package org.serviceadvisor.reading;

import java.util.List;
import org.serviceadvisor.model.Lang;

/**
 * A phrase of the vocabulary, ready for matching.
 *
 * @param fact id of the need or constraint it supports, or a cue
 * @param lang language whose stems it uses
 * @param source the phrase as written
 * @param weak whether it suggests without proving
 * @param fixed whether it holds its own "no"
 * @param parts what must follow one another
 */
record Pattern(
    String fact, Lang lang, String source, boolean weak, boolean fixed, List<Part> parts) {
  Pattern {
    parts = List.copyOf(parts);
  }

  /** One step of a phrase. */
  sealed interface Part permits Words, Choice, Gap, Maybe {}

  /** Any one of these words, as sorted numbers of the stem table. */
  record Words(int[] anyOf) implements Part {
    boolean has(int stem) {
      return stem >= 0 && java.util.Arrays.binarySearch(anyOf, stem) >= 0;
    }
  }

  /** Any one of these sequences. */
  record Choice(List<List<Part>> alternatives) implements Part {}

  /** Up to so many words of any kind. */
  record Gap(int most) implements Part {}

  /** A sequence that may be missing. */
  record Maybe(List<Part> parts) implements Part {}
}
