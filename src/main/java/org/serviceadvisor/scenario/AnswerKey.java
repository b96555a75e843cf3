package org.serviceadvisor.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.serviceadvisor.knowledge.KnowledgeException;

/**
 * Finds the options that a key means: by id, letters ({@code B, E}, {@code BE}, {@code B and E}),
 * letter and text ({@code B) Amazon Polly}), text, or position.
 */
final class AnswerKey {
  private static final Pattern LETTERS =
      Pattern.compile("[A-Z](\\s*([,;/&+]|\\b(AND|E|Y)\\b)?\\s*[A-Z])*", Pattern.UNICODE_CASE);
  private static final Pattern JOINT = Pattern.compile("\\s*([,;/&+]|\\s(AND|E|Y)\\s)\\s*|\\s+");
  private static final Pattern LABELLED =
      Pattern.compile("[(\\[]?([A-Za-z])[)\\].:]\\s*(.*)", Pattern.DOTALL);
  private static final Pattern PAIR =
      Pattern.compile("([\\p{L}\\p{N}]+)\\s*(?:=|:|->|→)\\s*(\\p{L}|\\p{N}{1,2})");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

  private static final int LONGEST_LETTERS = 120;

  private final String field;
  private final Map<String, String> options;
  private final OptionalInt indexBase;
  private final List<String> ids;

  /**
   * A key's reader for one question.
   *
   * @param field name of the key, for messages
   * @param options the question's options, not empty
   * @param indexBase from what positions count, where the caller said so
   */
  AnswerKey(String field, Map<String, String> options, OptionalInt indexBase) {
    this.field = field;
    this.options = options;
    this.indexBase = indexBase;
    this.ids = List.copyOf(options.keySet());
  }

  /** The ids of the options meant, each once. */
  List<String> ids(List<KeyValue> values) {
    Set<String> found = new LinkedHashSet<>();
    values.forEach(value -> found.addAll(ids(value)));
    return List.copyOf(found);
  }

  /** The ids of the options meant, in the places of the values; an option may stand in several. */
  List<String> places(List<KeyValue> values) {
    return values.stream().flatMap(value -> ids(value).stream()).toList();
  }

  /**
   * The ids of the options meant for prompts, in the order of the prompts; empty where a value is
   * blank. A single value may name the prompts: {@code 1=B; 2=A; 3=C}.
   */
  List<String> matches(List<KeyValue> values, List<String> prompts) {
    Map<String, String> named = values.size() == 1 ? named(values.get(0).text()) : Map.of();
    for (String prompt : named.keySet()) {
      if (!prompts.contains(prompt)) {
        throw new Unreadable(
            "'%s': %s"
                .formatted(field, KnowledgeException.unknownMessage("prompt", prompt, prompts)));
      }
    }
    List<KeyValue> inOrder =
        named.isEmpty()
            ? values
            : prompts.stream().map(id -> KeyValue.word(named.getOrDefault(id, ""))).toList();
    return inOrder.stream()
        .flatMap(value -> value.text().isBlank() ? Stream.of("") : ids(value).stream())
        .toList();
  }

  /** Pairs of prompt and option; none where the text is not made of such pairs alone. */
  private static Map<String, String> named(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String part : text.split("\\s*[;,|\\n]\\s*")) {
      Matcher pair = PAIR.matcher(part.strip());
      if (!pair.matches()) {
        return Map.of();
      }
      pairs.put(pair.group(1), pair.group(2));
    }
    return pairs;
  }

  private Collection<String> ids(KeyValue value) {
    String text = value.text();
    Optional<String> exact = byId(text).or(() -> byText(text));
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    if (value.number()) {
      return List.of(byPosition(text, indexBase.orElse(0)));
    }
    return labelled(text)
        .map(List::of)
        .or(() -> letters(text))
        .or(() -> texts(text))
        .orElseGet(() -> List.of(numeric(text)));
  }

  private Optional<String> byId(String text) {
    return ids.contains(text)
        ? Optional.of(text)
        : only(ids.stream().filter(id -> id.equalsIgnoreCase(text)).toList());
  }

  private Optional<String> byText(String text) {
    String wanted = plain(text);
    return only(ids.stream().filter(id -> plain(option(id)).equals(wanted)).toList());
  }

  private String option(String id) {
    return options.getOrDefault(id, "");
  }

  private static Optional<String> only(List<String> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "").toLowerCase(Locale.ROOT);
  }

  /** {@code B) Amazon Polly}: letter and text must mean the same option. */
  private Optional<String> labelled(String text) {
    Matcher matcher = LABELLED.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<String> byLetter = byId(matcher.group(1));
    Optional<String> byText = byText(matcher.group(2));
    if (byLetter.isPresent() && byText.isPresent() && !byLetter.equals(byText)) {
      throw new Unreadable(
          "'%s' says '%s', but that is the text of option %s"
              .formatted(field, text, byText.orElseThrow()));
    }
    return byLetter;
  }

  private Optional<List<String>> letters(String text) {
    if (text.length() > LONGEST_LETTERS) {
      return Optional.empty();
    }
    String upper = text.toUpperCase(Locale.ROOT).replaceAll("\\.$", "");
    if (!LETTERS.matcher(upper).matches()) {
      return Optional.empty();
    }
    List<String> letters =
        Arrays.stream(JOINT.split(upper))
            .flatMap(part -> Arrays.stream(part.split("")))
            .filter(letter -> !letter.isEmpty())
            .toList();
    List<String> known = letters.stream().map(this::byId).flatMap(Optional::stream).toList();
    return known.size() == letters.size() ? Optional.of(known) : Optional.empty();
  }

  private Optional<List<String>> texts(String text) {
    return parts(text, "\\s*[;|\\n]\\s*", this::byText)
        .or(() -> parts(text, "\\s*,\\s*", this::byText))
        .or(() -> parts(text, "\\s*[;,|\\n]\\s*", this::byId));
  }

  private static Optional<List<String>> parts(
      String text, String joint, Function<String, Optional<String>> find) {
    List<String> found = new ArrayList<>();
    for (String part : text.split(joint)) {
      Optional<String> id = find.apply(part);
      if (id.isEmpty()) {
        return Optional.empty();
      }
      found.add(id.get());
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private String numeric(String text) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw new Unreadable(
          "'%s': unknown option '%s'\nThe options are %s"
              .formatted(field, text, String.join(", ", ids)));
    }
    if (indexBase.isEmpty()) {
      throw new Unreadable(
          "'%s' is the number '%s', which may count from 0 or from 1\nMaybe give --index-base 0 or --index-base 1?"
              .formatted(field, text));
    }
    return byPosition(text, indexBase.getAsInt());
  }

  private String byPosition(String text, int base) {
    int position =
        WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) - base : Integer.MAX_VALUE;
    if (position < 0 || position >= ids.size()) {
      throw new Unreadable(
          "'%s' is %s, counted from %d there is no such option among %d%s"
              .formatted(
                  field,
                  text,
                  base,
                  ids.size(),
                  position == ids.size() ? "\nMaybe give --index-base 1?" : ""));
    }
    return ids.get(position);
  }
}
