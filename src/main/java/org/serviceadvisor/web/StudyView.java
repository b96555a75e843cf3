package org.serviceadvisor.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page that asks a question.
 *
 * @param question the question; empty when the deck holds none now
 * @param attempt id under which the answer is kept once, however often it is sent
 * @param fields the deck, to be sent along
 * @param decks the decks to choose from
 * @param langs languages to choose from
 * @param domains domains to choose from
 * @param topics topics to choose from
 * @param levels levels to choose from
 * @param kinds kinds of questions to choose from
 * @param kind word of the deck
 * @param about what the deck is about, where it needs a word
 * @param problem what is wrong with what was sent
 */
public record StudyView(
    Optional<QuestionView> question,
    String attempt,
    Map<String, String> fields,
    List<DeckLink> decks,
    List<Choice> langs,
    List<Choice> domains,
    List<Choice> topics,
    List<Choice> levels,
    List<Choice> kinds,
    String kind,
    Optional<String> about,
    Optional<String> problem) {

  /** A deck to go to. */
  public record DeckLink(String path, String label, boolean current) {}

  /** Whether anything but the language narrows the deck. */
  public boolean isFiltered() {
    return fields.containsKey(DeckQuery.DOMAIN)
        || fields.containsKey(DeckQuery.TOPIC)
        || fields.containsKey(DeckQuery.LEVEL)
        || fields.containsKey(DeckQuery.KIND)
        || fields.containsKey(DeckQuery.LANG);
  }
}
