package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Phrases;
import org.serviceadvisor.model.Lang;

/** The vocabulary made ready for matching: stem numbers, phrases, cues and names. */
final class Lexicon {
  private final StemTable table;
  private final PhraseMatcher matcher;
  private final NameReader names;
  private final Map<Lang, Set<String>> stopWords = new EnumMap<>(Lang.class);
  private final Map<Pattern, Double> weights = new java.util.IdentityHashMap<>();
  private final List<Pattern> patterns = new ArrayList<>();

  Lexicon(Knowledge knowledge, PhraseWeights learned, Stems stems) {
    this.table = new StemTable(stems);
    PhraseParser parser = new PhraseParser(table, knowledge.sets());
    for (Phrases phrases : knowledge.phrases()) {
      String place = phrases.file() + ":" + phrases.line();
      phrases
          .patterns()
          .forEach(
              (lang, list) ->
                  list.forEach(
                      p ->
                          patterns.add(
                              parser.parse(phrases.fact(), lang, p, phrases.fixed(), place))));
    }
    for (int i = 0; i < patterns.size(); i++) {
      weights.put(patterns.get(i), learned.weight(i, patterns.get(i).weak()));
    }
    knowledge.cues().entrySet().stream()
        .filter(cue -> !cue.getKey().equals("stopwords"))
        .forEach(
            cue ->
                cue.getValue()
                    .forEach(
                        (lang, list) ->
                            list.forEach(
                                p ->
                                    patterns.add(
                                        parser.parse(CUE + cue.getKey(), lang, p, true, "cues")))));
    this.matcher = new PhraseMatcher(patterns, table.size());
    this.names = new NameReader(knowledge.services().values());
    knowledge
        .cues()
        .getOrDefault("stopwords", Map.of())
        .forEach((lang, words) -> stopWords.put(lang, Set.copyOf(words)));
  }

  /** Marks the fact of a pattern as a cue of reading. */
  static final String CUE = "cue:";

  /** How sure a phrase makes its fact. */
  double weight(Pattern pattern) {
    return weights.getOrDefault(pattern, 1.0);
  }

  /** Phrases of facts in the order of the vocabulary; cues are behind them. */
  List<Pattern> patterns() {
    return patterns;
  }

  StemTable table() {
    return table;
  }

  PhraseMatcher matcher() {
    return matcher;
  }

  NameReader names() {
    return names;
  }

  Map<Lang, Set<String>> stopWords() {
    return stopWords;
  }
}
