package org.serviceadvisor.reading;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Lang;

/** The vocabulary made ready for matching: stem numbers, phrases, cues and names. */
final class Lexicon {
  /** Marks the fact of a phrase as a cue of reading. */
  static final String CUE = "cue:";

  /** The cue that is no phrase: the most frequent words of each language. */
  static final String STOP_WORDS = "stopwords";

  private final StemTable table;
  private final PhraseMatcher matcher;
  private final NameReader names;
  private final Map<String, Set<Lang>> stopWords = new HashMap<>();
  private final PhraseWeights weights;
  private final List<Phrase> phrases;

  /**
   * A lexicon.
   *
   * @param ready phrases made ready before, used where they are those of the knowledge
   */
  Lexicon(Knowledge knowledge, PhraseWeights weights, Phrasebook ready) {
    Phrasebook book = ready.sameOrOf(knowledge);
    this.table = new StemTable(new Stems(), book.stems());
    this.matcher = new PhraseMatcher(book);
    this.phrases = book.phrases();
    this.weights = weights;
    this.names = new NameReader(knowledge.services().values());
    knowledge
        .cues()
        .getOrDefault(STOP_WORDS, Map.of())
        .forEach(
            (lang, words) ->
                words.forEach(
                    word ->
                        stopWords
                            .computeIfAbsent(word, w -> EnumSet.noneOf(Lang.class))
                            .add(lang)));
  }

  /** How sure a phrase makes its fact. */
  double weight(Phrase phrase) {
    return weights.weight(phrase.number(), phrase.weak());
  }

  /** Phrases of facts in the order of the vocabulary; cues are behind them. */
  List<Phrase> phrases() {
    return phrases;
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

  /** The most frequent words, with their languages. */
  Map<String, Set<Lang>> stopWords() {
    return stopWords;
  }
}
