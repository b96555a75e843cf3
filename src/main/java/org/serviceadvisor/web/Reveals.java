package org.serviceadvisor.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.Arrangement;
import org.serviceadvisor.advice.Arranger;
import org.serviceadvisor.advice.reasons.Inquiry;
import org.serviceadvisor.advice.reasons.Reasons;
import org.serviceadvisor.explain.WhyNot;
import org.serviceadvisor.knowledge.Service;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.practice.Answer;
import org.serviceadvisor.practice.Deck;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Practice;
import org.serviceadvisor.web.RevealView.Explained;
import org.serviceadvisor.web.RevealView.PairLink;
import org.serviceadvisor.web.RevealView.Placed;

/** Explains answers: why the right one is right, and why each other is not. */
final class Reveals {
  private static final int REASONS_OF_A_PLACE = 2;

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
    return exercise.scenario().isArranged()
        ? arranged(exercise, answer, deck, exam)
        : chosen(exercise, answer, deck, exam);
  }

  private RevealView chosen(Exercise exercise, Answer answer, DeckQuery deck, Perspective exam) {
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
        List.of(),
        agrees || !view.isAnswered() ? Optional.empty() : Optional.of(view.answer()),
        deck.path(),
        twin(exercise),
        answer.confusion().map(pair -> pairLink(pair.key(), pair.one(), pair.other(), deck)));
  }

  /** Each place has its own reasons; those of an order are the same for all. */
  private RevealView arranged(Exercise exercise, Answer answer, DeckQuery deck, Perspective exam) {
    Scenario scenario = exercise.scenario();
    Arrangement arrangement = new Arranger(advisor).arrange(scenario, exam, Optional.of(m.lang()));
    boolean answered = !arrangement.places().isEmpty();
    boolean agrees = exercise.isRight(arrangement.answer());
    boolean ordering = scenario.form().kind() == Form.Kind.ORDERING;
    return new RevealView(
        QuestionView.of(exercise, answer.given(), m),
        answer.correct(),
        answer.isSureButWrong(),
        !answer.counted(),
        Segment.of(scenario.text(), List.of(), List.of()),
        scenario.why(),
        answered ? Optional.of((int) Math.round(100 * arrangement.confidence())) : Optional.empty(),
        Optional.empty(),
        agrees && ordering ? reasons(arrangement.places().get(0)) : List.of(),
        Optional.empty(),
        List.of(),
        ordering ? List.of() : options(exercise, answer, Optional.empty()),
        places(exercise, answer, arrangement, !ordering),
        agrees || !answered
            ? Optional.empty()
            : Optional.of(String.join("; ", scenario.texts(arrangement.answer()))),
        deck.path(),
        Optional.empty(),
        answer.confusion().map(pair -> pairLink(pair.key(), pair.one(), pair.other(), deck)));
  }

  private List<Placed> places(
      Exercise exercise, Answer answer, Arrangement arrangement, boolean reasoned) {
    Scenario scenario = exercise.scenario();
    List<String> labels = QuestionView.labels(scenario, m);
    List<Placed> places = new ArrayList<>();
    for (int place = 0; place < labels.size(); place++) {
      String right = scenario.expected().get(place);
      String given = place < answer.given().size() ? answer.given().get(place) : "";
      boolean shared =
          reasoned
              && !arrangement.places().isEmpty()
              && arrangement.places().get(place).option().equals(right);
      places.add(
          new Placed(
              labels.get(place),
              right + ". " + scenario.options().get(right),
              given.isEmpty() ? "" : given + ". " + scenario.options().get(given),
              given.equals(right),
              shared ? reasons(arrangement.places().get(place)) : List.of()));
    }
    return places;
  }

  private List<DecisionView.Reason> reasons(Arrangement.Place place) {
    return place.because().stream()
        .limit(REASONS_OF_A_PLACE)
        .map(
            line ->
                new DecisionView.Reason(
                    line.text(),
                    line.quotes().stream().map(Signal::quote).toList(),
                    line.docs(),
                    line.checked().toString()))
        .toList();
  }

  private List<Explained> options(Exercise exercise, Answer answer, Optional<Inquiry> inquiry) {
    List<Explained> options = new ArrayList<>();
    boolean arranged = exercise.scenario().isArranged();
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
                      !arranged && answer.expected().contains(id),
                      !arranged && answer.given().contains(id),
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
