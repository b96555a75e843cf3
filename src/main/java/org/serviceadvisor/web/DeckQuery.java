package org.serviceadvisor.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Deck;
import org.serviceadvisor.practice.Filter;
import org.serviceadvisor.practice.Level;

/**
 * A deck as addresses and forms carry it.
 *
 * @param deck what is practised
 * @param fields its parts by name, without those that say nothing
 */
public record DeckQuery(Deck deck, Map<String, String> fields) {
  static final String DECK = "deck";
  static final String LANG = "lang";
  static final String DOMAIN = "domain";
  static final String TOPIC = "topic";
  static final String LEVEL = "level";
  static final String KIND = "kind";
  static final String KEY = "key";
  private static final String ANY = "any";

  /**
   * Reads a deck; what is not understood is left out. The language is that of the page by default.
   */
  static DeckQuery of(MultivaluedMap<String, String> given, Lang page) {
    Optional<Lang> lang =
        ANY.equals(given.getFirst(LANG))
            ? Optional.empty()
            : Optional.of(value(given, LANG).flatMap(Lang::of).orElse(page));
    Filter filter =
        new Filter(
            lang,
            value(given, DOMAIN)
                .filter(domain -> domain.matches("[1-5]"))
                .map(domain -> OptionalInt.of(Integer.parseInt(domain)))
                .orElse(OptionalInt.empty()),
            value(given, TOPIC),
            value(given, LEVEL).flatMap(Level::of),
            value(given, KIND).flatMap(Form.Kind::of));
    Deck deck =
        new Deck(
            value(given, DECK).flatMap(Deck.Kind::of).orElse(Deck.Kind.ALL),
            filter,
            value(given, KEY));
    return of(
        deck, value(given, LANG).filter(said -> said.equals(ANY) || !said.equals(page.code())));
  }

  /** A deck in the language of the page. */
  static DeckQuery of(Deck deck) {
    return of(deck, Optional.empty());
  }

  private static DeckQuery of(Deck deck, Optional<String> lang) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (deck.kind() != Deck.Kind.ALL) {
      fields.put(DECK, deck.kind().word());
    }
    lang.ifPresent(said -> fields.put(LANG, said));
    deck.filter().domain().ifPresent(domain -> fields.put(DOMAIN, String.valueOf(domain)));
    deck.filter().topic().ifPresent(topic -> fields.put(TOPIC, topic));
    deck.filter().level().ifPresent(level -> fields.put(LEVEL, level.word()));
    deck.filter().kind().ifPresent(kind -> fields.put(KIND, kind.word()));
    deck.key().ifPresent(key -> fields.put(KEY, key));
    return new DeckQuery(deck, fields);
  }

  private static Optional<String> value(MultivaluedMap<String, String> given, String name) {
    return Optional.ofNullable(given.getFirst(name)).filter(value -> !value.isBlank());
  }

  /** The address of the next question of the deck. */
  public String path() {
    return "/study" + suffix();
  }

  /** What follows the path in an address; empty for the usual deck. */
  public String suffix() {
    return fields.isEmpty()
        ? ""
        : "?"
            + fields.entrySet().stream()
                .map(
                    e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
  }
}
