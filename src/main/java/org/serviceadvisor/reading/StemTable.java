package org.serviceadvisor.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.serviceadvisor.model.Lang;

/** Numbers for the stems and exact words that occur in phrases; all other words have none. */
final class StemTable {
  private static final int MOST_REMEMBERED = 60_000;

  private final Map<String, Integer> numbers;
  private final Map<String, int[]> remembered = new ConcurrentHashMap<>();
  private final Stems stems;

  StemTable(Stems stems) {
    this(stems, List.of());
  }

  /** A table in which some keys have their numbers already. */
  StemTable(Stems stems, List<String> keys) {
    this.stems = stems;
    this.numbers = new HashMap<>(2 * keys.size());
    for (int i = 0; i < keys.size(); i++) {
      numbers.put(keys.get(i), i);
    }
  }

  /** The keys by number. */
  List<String> keys() {
    String[] keys = new String[numbers.size()];
    numbers.forEach((key, number) -> keys[number] = key);
    return List.of(keys);
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

  /**
   * Numbers of a word's stem in each language, then of the word itself; -1 where no phrase has it.
   */
  int[] numbers(Token token) {
    int[] known = remembered.get(token.lower());
    if (known != null) {
      return known;
    }
    Lang[] langs = Lang.values();
    int[] made = new int[langs.length + 1];
    for (Lang lang : langs) {
      made[lang.ordinal()] = numbers.getOrDefault(key(stems.stem(token.lower(), lang), lang), -1);
    }
    made[langs.length] = numbers.getOrDefault("=" + token.folded(), -1);
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(token.lower(), made);
    }
    return made;
  }

  int size() {
    return numbers.size();
  }

  private static String key(String stem, Lang lang) {
    return lang.code() + stem;
  }
}
