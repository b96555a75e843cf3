package org.serviceadvisor.reading;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.serviceadvisor.model.Lang;

/**
 * Tells the language of a sentence by its most frequent words; where two lead, the text as a whole
 * decides, and where that does not tell either, all that lead are tried.
 */
final class LanguageVote {
  private final Map<String, Set<Lang>> frequent;
  private final Lang textLanguage;
  private final boolean textIsClear;

  private LanguageVote(Map<String, Set<Lang>> frequent, Map<Lang, Integer> votes) {
    this.frequent = frequent;
    this.textLanguage = best(votes);
    this.textIsClear =
        votes.values().stream().filter(votes.getOrDefault(textLanguage, 0)::equals).count() == 1;
  }

  static LanguageVote over(List<Token> text, Map<String, Set<Lang>> frequent) {
    return new LanguageVote(frequent, new LanguageVote(frequent, Map.of()).count(text));
  }

  Lang textLanguage() {
    return textLanguage;
  }

  Set<Lang> of(List<Token> sentence) {
    Map<Lang, Integer> votes = count(sentence);
    int most = votes.getOrDefault(best(votes), 0);
    EnumSet<Lang> leading = EnumSet.noneOf(Lang.class);
    votes.forEach(
        (lang, count) -> {
          if (count == most) {
            leading.add(lang);
          }
        });
    return leading.contains(textLanguage) && leading.size() == 2 && textIsClear
        ? EnumSet.of(textLanguage)
        : leading;
  }

  private Map<Lang, Integer> count(List<Token> tokens) {
    int[] counts = new int[Lang.values().length];
    for (Token token : tokens) {
      for (Lang lang : frequent.getOrDefault(token.lower(), Set.of())) {
        counts[lang.ordinal()]++;
      }
    }
    Map<Lang, Integer> votes = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      votes.put(lang, counts[lang.ordinal()]);
    }
    return votes;
  }

  private static Lang best(Map<Lang, Integer> votes) {
    Lang best = Lang.EN;
    for (Lang lang : Lang.values()) {
      if (votes.getOrDefault(lang, 0) > votes.getOrDefault(best, 0)) {
        best = lang;
      }
    }
    return best;
  }
}
