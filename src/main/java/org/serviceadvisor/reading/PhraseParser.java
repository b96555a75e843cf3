package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.reading.Pattern.Choice;
import org.serviceadvisor.reading.Pattern.Gap;
import org.serviceadvisor.reading.Pattern.Maybe;
import org.serviceadvisor.reading.Pattern.Part;
import org.serviceadvisor.reading.Pattern.Words;

/**
 * Reads a phrase of the vocabulary: plain words, {@code [a|b c]}, {@code {set}}, {@code (word|other
 * words)}, {@code ...}, {@code ..n}, {@code =exact}, a leading {@code ~} for a weak cue.
 */
final class PhraseParser {
  private final StemTable table;
  private final Map<String, Map<Lang, List<String>>> sets;

  /** The sets read so far, by name, for each language. */
  private final Map<Lang, Map<String, Part>> read = new EnumMap<>(Lang.class);

  private String source = "";
  private String where = "";
  private Lang lang = Lang.EN;
  private int at;

  PhraseParser(StemTable table, Map<String, Map<Lang, List<String>>> sets) {
    this.table = table;
    this.sets = sets;
  }

  Pattern parse(String fact, Lang phraseLang, String phrase, boolean fixed, String place) {
    boolean weak = phrase.startsWith("~");
    source = weak ? phrase.substring(1) : phrase;
    lang = phraseLang;
    where = place;
    at = 0;
    List<Part> parts = sequence("");
    if (at < source.length()) {
      throw wrong("'%s' has no beginning".formatted(source.charAt(at)));
    }
    List<Part> trimmed = withoutOuterGaps(parts);
    if (trimmed.isEmpty()) {
      throw wrong("it has no word that must be there");
    }
    return new Pattern(fact, phraseLang, weak, fixed, trimmed);
  }

  private List<Part> withoutOuterGaps(List<Part> parts) {
    int from = 0;
    int to = parts.size();
    while (from < to && isFree(parts.get(from))) {
      from++;
    }
    while (to > from && isFree(parts.get(to - 1))) {
      to--;
    }
    return parts.subList(from, to);
  }

  private static boolean isFree(Part part) {
    return part instanceof Gap || part instanceof Maybe;
  }

  private List<Part> sequence(String until) {
    List<Part> parts = new ArrayList<>();
    while (at < source.length() && until.indexOf(source.charAt(at)) < 0) {
      char c = source.charAt(at);
      if (c == '[') {
        parts.add(choice(']'));
      } else if (c == '{') {
        parts.add(set());
      } else if (c == '(') {
        parts.add(new Maybe(List.of(choice(')'))));
      } else if (c == '.' && source.startsWith("..", at)) {
        parts.add(gap());
      } else if (c == ')' || c == ']' || c == '}' || c == '|') {
        throw wrong("'%s' has no beginning".formatted(c));
      } else if (Character.isLetterOrDigit(c) || c == '=') {
        parts.addAll(word());
      } else {
        at++;
      }
    }
    return parts;
  }

  private Part choice(char end) {
    String ends = "|" + end;
    at++;
    List<List<Part>> alternatives = new ArrayList<>();
    alternatives.add(sequence(ends));
    while (at < source.length() && source.charAt(at) == '|') {
      at++;
      alternatives.add(sequence(ends));
    }
    close(end);
    return simplest(alternatives.stream().filter(alternative -> !alternative.isEmpty()).toList());
  }

  private Part set() {
    int end = source.indexOf('}', at);
    if (end < 0) {
      throw wrong("'{' is not closed");
    }
    String name = source.substring(at + 1, end);
    Map<Lang, List<String>> words = sets.get(name);
    if (words == null) {
      throw wrong(KnowledgeException.unknownMessage("set", name, sets.keySet()));
    }
    List<String> members = words.getOrDefault(lang, List.of());
    if (members.isEmpty()) {
      throw wrong("set '%s' has no words for %s".formatted(name, lang.code()));
    }
    at = end + 1;
    Map<String, Part> known = read.computeIfAbsent(lang, unused -> new HashMap<>());
    Part part = known.get(name);
    if (part == null) {
      PhraseParser inner = new PhraseParser(table, sets);
      part = simplest(members.stream().map(member -> inner.member(member, lang, where)).toList());
      known.put(name, part);
    }
    return part;
  }

  private List<Part> member(String words, Lang memberLang, String place) {
    source = words;
    lang = memberLang;
    where = place;
    at = 0;
    List<Part> parts = sequence("");
    if (parts.isEmpty()) {
      throw wrong("a set has an empty member");
    }
    return parts;
  }

  private Part simplest(List<List<Part>> alternatives) {
    boolean allWords =
        alternatives.stream().allMatch(a -> a.size() == 1 && a.get(0) instanceof Words);
    if (!allWords) {
      return new Choice(alternatives);
    }
    return new Words(
        alternatives.stream()
            .flatMapToInt(
                a ->
                    a.get(0) instanceof Words words
                        ? Arrays.stream(words.anyOf())
                        : Arrays.stream(new int[0]))
            .distinct()
            .sorted()
            .toArray());
  }

  private Part gap() {
    at += 2;
    if (at < source.length() && source.charAt(at) == '.') {
      at++;
      return new Gap(4);
    }
    int from = at;
    while (at < source.length() && Character.isDigit(source.charAt(at))) {
      at++;
    }
    if (from == at) {
      throw wrong("'..' needs a number or a third dot");
    }
    return new Gap(Integer.parseInt(source.substring(from, at)));
  }

  private List<Part> word() {
    boolean exact = source.charAt(at) == '=';
    if (exact) {
      at++;
    }
    int from = at;
    while (at < source.length()
        && " []{}()|".indexOf(source.charAt(at)) < 0
        && !source.startsWith("..", at)) {
      at++;
    }
    String written = source.substring(from, at);
    List<Part> parts = new ArrayList<>();
    for (Token token : TokenScanner.scan(written)) {
      String lower = token.lower().toLowerCase(Locale.ROOT);
      int number = exact ? table.addExact(lower) : table.addStem(lower, lang);
      parts.add(new Words(new int[] {number}));
    }
    return parts;
  }

  private void close(char bracket) {
    if (at >= source.length() || source.charAt(at) != bracket) {
      throw wrong("'%s' is missing".formatted(bracket));
    }
    at++;
  }

  private KnowledgeException wrong(String problem) {
    return new KnowledgeException("%s: phrase '%s': %s".formatted(where, source, problem));
  }
}
