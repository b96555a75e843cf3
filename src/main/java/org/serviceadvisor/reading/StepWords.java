package org.serviceadvisor.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a step, each once, and the pairs of words that stand side by side.
 *
 * @param table gives words that say the same in several languages one number
 */
record StepWords(WordTable table) {
  private static final long OF_PAIRS = 1L << 62;

  List<Long> of(String text) {
    Set<Long> words = new LinkedHashSet<>();
    Features.of(
        TokenScanner.scan(text),
        table::canonical,
        (hash, token, pair) -> words.add(pair ? hash ^ OF_PAIRS : hash));
    return List.copyOf(words);
  }
}
