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
import java.util.function.Supplier;
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

  /** The names that begin with the same words: what each next word leads to. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private Set<String> services = Set.of();
  }

  private record Entry(int words, String first, Set<String> services) {}

  /**
   * Key of names that count only where they are a whole option: everyday words such as
   * "asynchronous".
   */
  private static final String OPTION_ONLY = "option";

  private static final Set<String> ARTICLES =
      Set.of(
          "a", "an", "the", "o", "os", "as", "um", "uma", "el", "la", "los", "las", "un", "una",
          "use", "usar");

  private final Node root = new Node();
  private final Map<List<String>, Set<String>> wholeOptions = new HashMap<>();
  private final Map<List<String>, Set<String>> all = new HashMap<>();

  /** Made when first asked for, as few texts are like a name without being one. */
  private final Supplier<NameLikeness> likeness = new Later<>(() -> new NameLikeness(all));

  NameReader(Collection<Service> services) {
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
    all.forEach(
        (words, ids) -> {
          Node node = root;
          for (String word : words) {
            node = node.next.computeIfAbsent(word, unused -> new Node());
          }
          node.services = ids;
        });
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
              || anyCase && entry.first().length() > SHORTEST_WORD
              || entry.words() > 1
              || looksLikeName(text, tokens, i))) {
        int to = i + vendor + entry.words();
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
    return likeness.get().closest(tokens).map(ids -> new Named(ids, 0, tokens.size()));
  }

  private @org.jspecify.annotations.Nullable Entry longest(List<Token> tokens, int from) {
    return longest(root, "", tokens, from, from);
  }

  /** The longest name, word by word as written or else in the plural. */
  private static @org.jspecify.annotations.Nullable Entry longest(
      Node node, String first, List<Token> tokens, int from, int at) {
    Entry found = node.services.isEmpty() ? null : new Entry(at - from, first, node.services);
    if (at == tokens.size()) {
      return found;
    }
    String token = tokens.get(at).folded();
    Node same = node.next.get(token);
    if (same != null) {
      found = longer(found, longest(same, at == from ? token : first, tokens, from, at + 1));
    }
    if (token.length() > 1 && token.endsWith("s")) {
      String singular = token.substring(0, token.length() - 1);
      Node one = node.next.get(singular);
      if (one != null) {
        found = longer(found, longest(one, at == from ? singular : first, tokens, from, at + 1));
      }
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable Entry longer(
      @org.jspecify.annotations.Nullable Entry a, @org.jspecify.annotations.Nullable Entry b) {
    return b == null || a != null && a.words() >= b.words() ? a : b;
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
