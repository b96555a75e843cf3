package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.serviceadvisor.knowledge.Service;

/**
 * Finds catalogue names in a text, the longest first. A single everyday word counts only where it
 * is written like a name.
 */
final class NameReader {
  private static final int SHORTEST_WORD = 3;
  private static final Set<String> VENDOR = Set.of("amazon", "aws");

  /** A name found: which entries it may mean and where it stands. */
  record Named(List<String> services, int from, int to) {}

  private record Entry(List<String> words, Set<String> services) {}

  /**
   * Key of names that count only where they are a whole option: everyday words such as
   * "asynchronous".
   */
  private static final String OPTION_ONLY = "option";

  private static final Set<String> ARTICLES =
      Set.of(
          "a", "an", "the", "o", "os", "as", "um", "uma", "el", "la", "los", "las", "un", "una",
          "use", "usar");

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final Map<List<String>, Set<String>> wholeOptions = new HashMap<>();
  private final NameLikeness likeness;

  NameReader(Collection<Service> services) {
    Map<List<String>, Set<String>> all = new HashMap<>();
    for (Service service : services) {
      service
          .names()
          .forEach(
              (lang, names) ->
                  names.forEach(
                      name ->
                          add(lang.equals(OPTION_ONLY) ? wholeOptions : all, name, service.id())));
      add(all, service.name().en(), service.id());
      add(all, service.name().pt(), service.id());
    }
    this.likeness = new NameLikeness(all);
    all.forEach(
        (words, ids) ->
            byFirstWord
                .computeIfAbsent(words.get(0), unused -> new ArrayList<>())
                .add(new Entry(words, ids)));
    byFirstWord
        .values()
        .forEach(list -> list.sort((a, b) -> Integer.compare(b.words().size(), a.words().size())));
  }

  private static void add(Map<List<String>, Set<String>> all, String name, String id) {
    List<String> words = TokenScanner.scan(name).stream().map(Token::folded).toList();
    while (!words.isEmpty() && VENDOR.contains(words.get(0))) {
      words = words.subList(1, words.size());
    }
    if (words.isEmpty()) {
      return;
    }
    put(all, words, id);
    if (words.get(0).equals("sagemaker") && words.size() > 1) {
      List<String> tail = words.subList(words.get(1).equals("ai") ? 2 : 1, words.size());
      if (!tail.isEmpty()) {
        put(all, prepend(List.of("sagemaker"), tail), id);
        put(all, prepend(List.of("sagemaker", "ai"), tail), id);
      }
    }
  }

  private static List<String> prepend(List<String> head, List<String> tail) {
    List<String> joined = new ArrayList<>(head);
    joined.addAll(tail);
    return joined;
  }

  private static void put(Map<List<String>, Set<String>> all, List<String> words, String id) {
    all.computeIfAbsent(words, unused -> new LinkedHashSet<>()).add(id);
  }

  /**
   * Finds names.
   *
   * @param text the text from which the tokens come
   * @param anyCase whether a single word counts as a name in lower case too, as in an option that
   *     is just a name
   */
  List<Named> find(String text, List<Token> tokens, boolean anyCase) {
    List<Named> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int vendor = VENDOR.contains(tokens.get(i).folded()) ? 1 : 0;
      Entry entry = i + vendor < tokens.size() ? longest(tokens, i + vendor) : null;
      if (entry != null
          && (vendor == 1
              || anyCase && entry.words().get(0).length() > SHORTEST_WORD
              || entry.words().size() > 1
              || looksLikeName(text, tokens, i))) {
        int to = i + vendor + entry.words().size();
        found.add(new Named(List.copyOf(entry.services()), i, to));
        i = to;
      } else {
        i++;
      }
    }
    return found;
  }

  /** The entries that a whole option names with everyday words, if any. */
  Optional<Named> whole(List<Token> tokens) {
    int from = 0;
    while (from < tokens.size()
        && (ARTICLES.contains(tokens.get(from).folded())
            || VENDOR.contains(tokens.get(from).folded()))) {
      from++;
    }
    List<String> words = tokens.subList(from, tokens.size()).stream().map(Token::folded).toList();
    Set<String> services = wholeOptions.get(words);
    return services == null
        ? Optional.empty()
        : Optional.of(new Named(List.copyOf(services), from, tokens.size()));
  }

  /**
   * The entries whose names a short text is most like, word for word, when it is no name itself
   * ("No supervisado"); empty where nothing is like it.
   */
  Optional<Named> closest(List<Token> tokens) {
    return likeness.closest(tokens).map(ids -> new Named(ids, 0, tokens.size()));
  }

  private @org.jspecify.annotations.Nullable Entry longest(List<Token> tokens, int from) {
    for (Entry entry : byFirstWord.getOrDefault(tokens.get(from).folded(), List.of())) {
      if (matches(entry.words(), tokens, from)) {
        return entry;
      }
    }
    return null;
  }

  private static boolean matches(List<String> words, List<Token> tokens, int from) {
    if (from + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String token = tokens.get(from + i).folded();
      if (!token.equals(word)
          && !(token.length() == word.length() + 1
              && token.endsWith("s")
              && token.startsWith(word))) {
        return false;
      }
    }
    return true;
  }

  private static boolean looksLikeName(String text, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    String written = text.substring(token.start(), token.end());
    boolean acronym = written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
    boolean inner = !written.substring(1).equals(written.substring(1).toLowerCase(Locale.ROOT));
    boolean opensSentence = i == 0 || token.breakBefore() == Token.Break.SENTENCE;
    return acronym || inner || Character.isUpperCase(written.charAt(0)) && !opensSentence;
  }
}
