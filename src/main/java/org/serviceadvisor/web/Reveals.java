package org.serviceadvisor.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.reasons.Inquiry;
import org.serviceadvisor.advice.reasons.Reasons;
import org.serviceadvisor.explain.WhyNot;
import org.serviceadvisor.knowledge.Service;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.practice.Answer;
import org.serviceadvisor.practice.Deck;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Practice;
import org.serviceadvisor.web.RevealView.Explained;
import org.serviceadvisor.web.RevealView.PairLink;

/** Explains answers: why the right one is right, and why each other is not. */
final class Reveals {
  private final Advisor advisor;
  private final Practice practice;
  private final Messages m;

  Reveals(Advisor advisor, Practice practice, Messages m) {
    this.advisor = advisor;
    this.practice = practice;
    this.m = m;
  }

  RevealView of(Exercise exercise, Answer answer, DeckQuery deck) {
    Perspective exam =
        new Perspective(Perspective.Kind.EXAM, LocalDate.now(ZoneId.systemDefault()));
    Inquiry inquiry =
        new Reasons(advisor)
            .about(exercise.scenario(), exam, Optional.of(m.lang()), FactEdits.NONE);
    DecisionView view = new DecisionViews(advisor.knowledge(), m).of(exercise.scenario(), inquiry);
    List<String> picked =
        view.options().stream().filter(DecisionView.OptionRow::picked).map(o -> o.id()).toList();
    boolean agrees = exercise.isRight(picked);
    return new RevealView(
        QuestionView.of(exercise, answer.given(), m),
        answer.correct(),
        answer.isSureButWrong(),
        !answer.counted(),
        view.text(),
        exercise.scenario().why(),
        view.isAnswered() ? Optional.of(view.confidence()) : Optional.empty(),
        view.robustness(),
        agrees ? view.reasons() : List.of(),
        agrees ? view.because() : Optional.empty(),
        agrees ? view.notices() : List.of(),
        options(exercise, answer, agrees ? Optional.of(inquiry) : Optional.empty()),
        agrees || !view.isAnswered() ? Optional.empty() : Optional.of(view.answer()),
        deck.path(),
        twin(exercise),
        answer.confusion().map(pair -> pairLink(pair.key(), pair.one(), pair.other(), deck)));
  }

  private List<Explained> options(Exercise exercise, Answer answer, Optional<Inquiry> inquiry) {
    List<Explained> options = new ArrayList<>();
    exercise
        .scenario()
        .options()
        .forEach(
            (id, text) -> {
              Optional<Service> service =
                  practice
                      .services()
                      .of(exercise.scenario(), id)
                      .map(named -> advisor.knowledge().service(named));
              options.add(
                  new Explained(
                      id,
                      text,
                      answer.expected().contains(id),
                      answer.given().contains(id),
                      service.map(s -> s.purpose().in(m.lang())).orElse(""),
                      answer.expected().contains(id)
                          ? List.of()
                          : inquiry.map(asked -> against(asked.whyNot(id))).orElse(List.of()),
                      service.map(Service::docs).orElse(""),
                      service.map(s -> s.checked().toString()).orElse("")));
            });
    return options;
  }

  /** The fact that decides, and the words that mislead. */
  private static List<String> against(WhyNot whyNot) {
    List<String> lines = new ArrayList<>();
    lines.add(whyNot.text());
    if (!whyNot.pullText().isEmpty()) {
      lines.add(whyNot.pullText());
    }
    return lines;
  }

  private Optional<String> twin(Exercise exercise) {
    return exercise
        .pair()
        .map(pair -> "/pairs/" + pair)
        .or(
            () ->
                practice.generator().twins(exercise).stream()
                    .findFirst()
                    .map(twin -> "/study/" + twin.id()));
  }

  private PairLink pairLink(String key, String one, String other, DeckQuery deck) {
    DeckQuery drill =
        DeckQuery.of(new Deck(Deck.Kind.DRILL, deck.deck().filter(), Optional.of(key)));
    DecisionViews names = new DecisionViews(advisor.knowledge(), m);
    return new PairLink(drill.path(), names.name(one) + " / " + names.name(other));
  }
}
