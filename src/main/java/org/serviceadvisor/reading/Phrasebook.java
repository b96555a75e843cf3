package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Phrases;
import org.serviceadvisor.model.Lang;

/**
 * The phrases of a vocabulary made ready for matching. That of the built-in vocabulary is made when
 * the project is built, so that no start parses its phrases.
 */
public final class Phrasebook {
  private static final Phrasebook NONE =
      new Phrasebook(
          0,
          List.of(),
          List.of(),
          Rows.of(List.of()),
          Rows.of(List.of()),
          Rows.of(List.of()),
          Rows.of(List.of()));

  private static final int FIXED = 1;
  private static final int WEAK = 2;
  private static final int LANG = 2;

  private final long vocabulary;
  private final List<String> stems;
  private final List<Phrase> phrases;
  private final Rows programs;
  private final Rows required;
  private final Rows sets;
  private final Rows byStem;
  private final Rows setsOfStem;

  private Phrasebook(
      long vocabulary,
      List<String> stems,
      List<Phrase> phrases,
      Rows programs,
      Rows required,
      Rows sets,
      Rows byStem) {
    this.vocabulary = vocabulary;
    this.stems = stems;
    this.phrases = phrases;
    this.programs = programs;
    this.required = required;
    this.sets = sets;
    this.byStem = byStem;
    this.setsOfStem = sets.inverted(stems.size());
  }

  /** No phrases: those of a vocabulary are parsed when it is read. */
  public static Phrasebook none() {
    return NONE;
  }

  /** Parses the phrases of a vocabulary, the cues behind them. */
  static Phrasebook of(Knowledge knowledge) {
    StemTable table = new StemTable(new Stems());
    PhraseParser parser = new PhraseParser(table, knowledge.sets());
    List<Pattern> patterns = new ArrayList<>();
    for (Phrases said : knowledge.phrases()) {
      String place = said.file() + ":" + said.line();
      said.patterns()
          .forEach(
              (lang, list) ->
                  list.forEach(
                      p -> patterns.add(parser.parse(said.fact(), lang, p, said.fixed(), place))));
    }
    knowledge
        .cues()
        .forEach(
            (cue, byLang) -> {
              if (!cue.equals(Lexicon.STOP_WORDS)) {
                byLang.forEach(
                    (lang, list) ->
                        list.forEach(
                            p ->
                                patterns.add(
                                    parser.parse(Lexicon.CUE + cue, lang, p, true, "cues"))));
              }
            });
    return of(patterns, table, vocabulary(knowledge));
  }

  /** Makes patterns ready whose words stand in a table. */
  static Phrasebook of(List<Pattern> patterns, StemTable table, long vocabulary) {
    WordSets sets = new WordSets();
    List<Phrase> phrases = new ArrayList<>();
    List<int[]> programs = new ArrayList<>();
    List<List<Pattern.Words>> required = new ArrayList<>();
    int[] users = new int[table.size()];
    for (Pattern pattern : patterns) {
      phrases.add(
          new Phrase(
              phrases.size(), pattern.fact(), pattern.lang(), pattern.weak(), pattern.fixed()));
      programs.add(PhraseProgram.of(pattern.parts(), sets));
      List<Pattern.Words> sure = pattern.required();
      required.add(sure);
      sure.forEach(words -> Arrays.stream(words.anyOf()).forEach(stem -> users[stem]++));
    }
    List<int[]> requiredSets =
        required.stream()
            .map(sure -> sure.stream().mapToInt(words -> sets.number(words.anyOf())).toArray())
            .toList();
    Rows rarest = Rows.of(required.stream().map(sure -> rarest(sure, users).anyOf()).toList());
    return new Phrasebook(
        vocabulary,
        table.keys(),
        phrases,
        Rows.of(programs),
        Rows.of(requiredSets),
        sets.rows(),
        rarest.inverted(table.size()));
  }

  private static Pattern.Words rarest(List<Pattern.Words> required, int[] users) {
    Pattern.Words rarest = required.get(0);
    long fewest = Long.MAX_VALUE;
    for (Pattern.Words words : required) {
      long count = Arrays.stream(words.anyOf()).mapToLong(stem -> users[stem]).sum();
      if (count < fewest) {
        fewest = count;
        rarest = words;
      }
    }
    return rarest;
  }

  /** This one where it was made of the vocabulary of some knowledge, else one that is. */
  Phrasebook sameOrOf(Knowledge knowledge) {
    return vocabulary == vocabulary(knowledge) ? this : of(knowledge);
  }

  /** A number for the wording of all phrases, sets and cues, in their order. */
  private static long vocabulary(Knowledge knowledge) {
    long hash = 1;
    for (Phrases said : knowledge.phrases()) {
      hash = 31 * hash + said.fact().hashCode();
      hash = 31 * hash + Boolean.hashCode(said.fixed());
      hash = 31 * hash + wording(said.patterns());
    }
    hash = 31 * hash + wordings(knowledge.sets());
    return 31 * hash + wordings(knowledge.cues());
  }

  private static long wordings(Map<String, Map<Lang, List<String>>> byName) {
    long hash = 1;
    for (Map.Entry<String, Map<Lang, List<String>>> entry : byName.entrySet()) {
      hash = 31 * hash + entry.getKey().hashCode();
      hash = 31 * hash + wording(entry.getValue());
    }
    return hash;
  }

  private static long wording(Map<Lang, List<String>> byLang) {
    long hash = 1;
    for (Map.Entry<Lang, List<String>> entry : byLang.entrySet()) {
      hash = 31 * hash + entry.getKey().code().hashCode();
      for (String phrase : entry.getValue()) {
        hash = 31 * hash + phrase.hashCode();
      }
    }
    return hash;
  }

  /** Keys of the stem table by number. */
  List<String> stems() {
    return stems;
  }

  /** The phrases by number; those of cues are behind those of facts. */
  List<Phrase> phrases() {
    return phrases;
  }

  /** For each phrase its program. */
  Rows programs() {
    return programs;
  }

  /** For each phrase the sets of words of which a word must stand in the sentence. */
  Rows required() {
    return required;
  }

  /** For each set of words its stems, sorted. */
  Rows sets() {
    return sets;
  }

  /** For each stem the phrases that are filed under it: under the rarest that they require. */
  Rows byStem() {
    return byStem;
  }

  /** For each stem the sets that hold it. */
  Rows setsOfStem() {
    return setsOfStem;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(vocabulary);
    Columns.strings(out, stems);
    List<String> facts = factsOf(phrases);
    Columns.strings(out, facts);
    Columns.ints(out, phrases.stream().mapToInt(p -> facts.indexOf(p.fact())).toArray());
    Columns.ints(out, phrases.stream().mapToInt(Phrasebook::traits).toArray());
    programs.write(out);
    required.write(out);
    sets.write(out);
    byStem.write(out);
  }

  private static List<String> factsOf(Collection<Phrase> phrases) {
    TreeSet<String> facts = new TreeSet<>();
    phrases.forEach(phrase -> facts.add(phrase.fact()));
    return List.copyOf(facts);
  }

  private static int traits(Phrase phrase) {
    return (phrase.lang().ordinal() << LANG)
        | (phrase.weak() ? WEAK : 0)
        | (phrase.fixed() ? FIXED : 0);
  }

  static Phrasebook read(DataInputStream in) throws IOException {
    long vocabulary = in.readLong();
    List<String> stems = Columns.strings(in);
    List<String> facts = Columns.strings(in);
    int[] factOf = Columns.ints(in);
    int[] traits = Columns.ints(in);
    Lang[] langs = Lang.values();
    List<Phrase> phrases = new ArrayList<>(factOf.length);
    for (int i = 0; i < factOf.length; i++) {
      phrases.add(
          new Phrase(
              i,
              facts.get(factOf[i]),
              langs[traits[i] >> LANG],
              (traits[i] & WEAK) != 0,
              (traits[i] & FIXED) != 0));
    }
    return new Phrasebook(
        vocabulary, stems, phrases, Rows.read(in), Rows.read(in), Rows.read(in), Rows.read(in));
  }
}
