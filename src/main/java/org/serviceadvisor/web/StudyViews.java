package org.serviceadvisor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.ConfusionPair;
import org.serviceadvisor.practice.Deck;
import org.serviceadvisor.practice.ExamPaper;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Filter;
import org.serviceadvisor.practice.Level;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Practice;

/** Puts questions, and the decks to choose from, into the form in which the page shows them. */
final class StudyViews {
  private final Practice practice;
  private final String learner;
  private final Knowledge knowledge;
  private final Messages m;

  StudyViews(Practice practice, String learner, Knowledge knowledge, Messages m) {
    this.practice = practice;
    this.learner = learner;
    this.knowledge = knowledge;
    this.m = m;
  }

  /**
   * The page for a question.
   *
   * @param exercise the question; empty when the deck holds none now
   * @param given what was answered so far
   * @param problem what was wrong with the answer that was sent
   */
  StudyView of(
      Optional<Exercise> exercise, List<String> given, DeckQuery deck, Optional<String> problem) {
    return new StudyView(
        exercise.map(found -> QuestionView.of(found, given, m)),
        UUID.randomUUID().toString(),
        deck.fields(),
        decks(deck),
        langs(deck),
        domains(deck),
        topics(deck),
        levels(deck),
        kinds(deck),
        deck.deck().kind().word(),
        about(deck),
        problem);
  }

  private Optional<String> about(DeckQuery deck) {
    if (deck.deck().kind() == Deck.Kind.BANK) {
      return deck.deck()
          .key()
          .flatMap(id -> practice.store().banks().find(learner, id))
          .map(bank -> bank.name());
    }
    DecisionViews names = new DecisionViews(knowledge, m);
    return deck.deck()
        .key()
        .flatMap(ConfusionPair::ofKey)
        .map(pair -> names.name(pair.one()) + " / " + names.name(pair.other()));
  }

  private List<StudyView.DeckLink> decks(DeckQuery deck) {
    List<StudyView.DeckLink> links = new ArrayList<>();
    Filter filter = Filter.in(m.lang());
    long due = practice.dueCount(learner);
    for (Deck.Kind kind :
        List.of(Deck.Kind.ALL, Deck.Kind.DUE, Deck.Kind.DRILL, Deck.Kind.GENERATED)) {
      String label = m.of("deck." + kind.word());
      links.add(
          new StudyView.DeckLink(
              DeckQuery.of(Deck.of(kind, filter)).path(),
              kind == Deck.Kind.DUE ? label + " (" + due + ")" : label,
              deck.deck().kind() == kind));
    }
    return links;
  }

  private List<Choice> langs(DeckQuery deck) {
    Optional<Lang> chosen = deck.deck().filter().lang();
    List<Choice> choices = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      choices.add(
          new Choice(lang.code(), m.of("lang." + lang.code()), chosen.equals(Optional.of(lang))));
    }
    choices.add(new Choice("any", m.of("filter.any-language"), chosen.isEmpty()));
    return choices;
  }

  private List<Choice> domains(DeckQuery deck) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", m.of("filter.any-domain"), false));
    IntStream.rangeClosed(1, ExamPaper.DOMAINS)
        .forEach(
            domain ->
                choices.add(
                    new Choice(
                        String.valueOf(domain),
                        domain + ". " + m.domain(domain),
                        deck.deck().filter().domain().orElse(0) == domain)));
    return choices;
  }

  private List<Choice> topics(DeckQuery deck) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", m.of("filter.any-topic"), false));
    for (String topic : practice.pool().topics()) {
      choices.add(
          new Choice(
              topic, m.topic(topic), deck.deck().filter().topic().equals(Optional.of(topic))));
    }
    return choices;
  }

  private List<Choice> kinds(DeckQuery deck) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", m.of("filter.any-kind"), false));
    for (Form.Kind kind : Form.Kind.values()) {
      choices.add(
          new Choice(
              kind.word(),
              m.of("kind." + kind.word()),
              deck.deck().filter().kind().equals(Optional.of(kind))));
    }
    return choices;
  }

  private List<Choice> levels(DeckQuery deck) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", m.of("filter.any-level"), false));
    for (Level level : Level.values()) {
      choices.add(
          new Choice(
              level.word(),
              m.of("level." + level.word()),
              deck.deck().filter().level().equals(Optional.of(level))));
    }
    return choices;
  }
}
