package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.serviceadvisor.model.Lang;

/**
 * A sentence with the stem numbers of its tokens in each language in which it is read.
 *
 * @param tokens all tokens of the text
 * @param from first token of the sentence
 * @param to token after its last
 * @param langs languages whose phrases are tried
 * @param stems stem numbers by language, aligned with {@code from}
 * @param exact numbers of exact words, aligned with {@code from}
 */
record Words(
    List<Token> tokens, int from, int to, Set<Lang> langs, Map<Lang, int[]> stems, int[] exact) {

  static final Words NONE = new Words(List.of(), 0, 0, Set.of(), Map.of(), new int[0]);

  static Words of(List<Token> tokens, int from, int to, Set<Lang> langs, StemTable table) {
    Map<Lang, int[]> stems = new EnumMap<>(Lang.class);
    langs.forEach(lang -> stems.put(lang, new int[to - from]));
    int[] exact = new int[to - from];
    for (int i = from; i < to; i++) {
      int[] numbers = table.numbers(tokens.get(i));
      int at = i - from;
      stems.forEach((lang, own) -> own[at] = numbers[lang.ordinal()]);
      exact[at] = numbers[numbers.length - 1];
    }
    return new Words(tokens, from, to, langs, stems, exact);
  }

  static List<Words> sentences(
      List<Token> tokens, Function<List<Token>, Set<Lang>> languages, StemTable table) {
    List<Words> sentences = new ArrayList<>();
    int from = 0;
    while (from < tokens.size()) {
      int to = from;
      while (to < tokens.size() && tokens.get(to).sentence() == tokens.get(from).sentence()) {
        to++;
      }
      Set<Lang> langs = languages.apply(tokens.subList(from, to));
      sentences.add(of(tokens, from, to, withEnglish(langs), table));
      from = to;
    }
    return sentences;
  }

  private static Set<Lang> withEnglish(Set<Lang> langs) {
    EnumSet<Lang> all = EnumSet.copyOf(langs);
    all.add(Lang.EN);
    return all;
  }

  int length() {
    return to - from;
  }

  /** Whether a word of a set stands at a place, in any of the languages. */
  boolean has(int position, int set, Rows sets) {
    for (int[] numbers : stems.values()) {
      if (sets.has(set, numbers[position])) {
        return true;
      }
    }
    return sets.has(set, exact[position]);
  }
}
