package org.serviceadvisor.reading;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.serviceadvisor.model.Lang;

/** Tells the language of a sentence by its most frequent words; where they do not tell, the text as a whole decides. */
final class LanguageVote {
  private final Map<Lang, Set<String>> frequent;
  private final Lang textLanguage;

  private LanguageVote(Map<Lang, Set<String>> frequent, Lang textLanguage) {
    this.frequent = frequent;
    this.textLanguage = textLanguage;
  }

  static LanguageVote over(List<Token> text, Map<Lang, List<String>> stopWords) {
    Map<Lang, Set<String>> frequent = new EnumMap<>(Lang.class);
    stopWords.forEach((lang, words) -> frequent.put(lang, new HashSet<>(words)));
    LanguageVote undecided = new LanguageVote(frequent, Lang.EN);
    return new LanguageVote(frequent, best(undecided.count(text)));
  }

  Lang textLanguage() {
    return textLanguage;
  }

  Set<Lang> of(List<Token> sentence) {
    Map<Lang, Integer> votes = count(sentence);
    Lang first = best(votes);
    int most = votes.getOrDefault(first, 0);
    boolean clear = most > 0 && votes.entrySet().stream().allMatch(v -> v.getKey() == first || v.getValue() < most);
    return EnumSet.of(clear ? first : textLanguage);
  }

  private Map<Lang, Integer> count(List<Token> tokens) {
    Map<Lang, Integer> votes = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      Set<String> words = frequent.getOrDefault(lang, Set.of());
      int count = 0;
      for (Token token : tokens) {
        if (words.contains(token.lower())) {
          count++;
        }
      }
      votes.put(lang, count);
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
