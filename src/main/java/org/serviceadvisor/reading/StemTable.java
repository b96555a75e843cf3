package org.serviceadvisor.reading;

import java.util.HashMap;
import java.util.Map;
import org.serviceadvisor.model.Lang;

/** Numbers for the stems and exact words that occur in phrases; all other words have none. */
final class StemTable {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Stems stems;

  StemTable(Stems stems) {
    this.stems = stems;
  }

  int addStem(String lower, Lang lang) {
    return add(key(stems.stem(lower, lang), lang));
  }

  int addExact(String word) {
    return add("=" + Fold.fold(word));
  }

  private int add(String key) {
    return numbers.computeIfAbsent(key, unused -> numbers.size());
  }

  int stem(Token token, Lang lang) {
    return numbers.getOrDefault(key(stems.stem(token.lower(), lang), lang), -1);
  }

  int exact(Token token) {
    return numbers.getOrDefault("=" + token.folded(), -1);
  }

  int size() {
    return numbers.size();
  }

  private static String key(String stem, Lang lang) {
    return lang.code() + stem;
  }
}
