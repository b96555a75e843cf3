package org.serviceadvisor.advice.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.serviceadvisor.engine.Conclusion;
import org.serviceadvisor.explain.FactWords;
import org.serviceadvisor.explain.NextQuestion;
import org.serviceadvisor.explain.NextQuestion.Choice;
import org.serviceadvisor.explain.Outcome;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Limit;
import org.serviceadvisor.model.Measure;
import org.serviceadvisor.model.RankedService;
import org.serviceadvisor.reading.Likeness;

/**
 * Chooses the question whose answers split the candidates best: each answer is really decided, and
 * the question wins whose answers lead to the most different ends, with the most certainty.
 */
final class NextQuestions {
  private static final int MOST_CANDIDATES = 4;
  private static final int MOST_FACTS = 10;
  private static final double SURE = 0.8;

  private final Inquiry inquiry;
  private final FactWords words;
  private final boolean pt;

  NextQuestions(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.words = inquiry.words();
    this.pt = inquiry.lang() == Lang.PT;
  }

  /** The best question; empty where no answer to any would change anything. */
  Optional<NextQuestion> best() {
    List<NextQuestion> questions = new ArrayList<>(numbers());
    questions.addAll(yesOrNo());
    if (isOpen()) {
      whichOne().ifPresent(questions::add);
    }
    return questions.stream()
        .filter(question -> ends(question) > 1)
        .max(
            Comparator.comparingDouble(NextQuestions::worth)
                .thenComparing(NextQuestion::text, Comparator.reverseOrder()));
  }

  /** Whether more than one thing could still be meant. */
  private boolean isOpen() {
    Outcome now = inquiry.outcome();
    return !now.isRecommended() || now.confidence() < SURE;
  }

  private static long ends(NextQuestion question) {
    return question.answers().stream()
        .map(Choice::outcome)
        .filter(outcome -> outcome.kind() != Outcome.Kind.ABSTAINED)
        .map(outcome -> outcome.options().isEmpty() ? outcome.services() : outcome.options())
        .distinct()
        .count();
  }

  private static double worth(NextQuestion question) {
    double sure =
        question.answers().stream().mapToDouble(c -> c.outcome().confidence()).average().orElse(0);
    return ends(question) + sure;
  }

  /** One of the facts that rules about the candidates look at. */
  private List<NextQuestion> yesOrNo() {
    List<NextQuestion> questions = new ArrayList<>();
    for (String fact : facts()) {
      String text =
          (pt ? "Isto vale no seu caso: %s?" : "Does this hold in your case: %s?")
              .formatted(words.label(fact));
      questions.add(
          new NextQuestion(
              text,
              List.of(
                  choice(pt ? "sim" : "yes", new FactEdit.Give(fact)),
                  choice(pt ? "não" : "no", new FactEdit.Withdraw(fact)))));
    }
    return questions;
  }

  private List<String> facts() {
    Set<String> said = new TreeSet<>();
    inquiry.reading().signals().forEach(signal -> said.add(signal.fact()));
    said.addAll(inquiry.facts().withdrawn());
    return new FlipSpace(inquiry, candidates())
        .edits(Integer.MAX_VALUE).stream()
            .filter(FactEdit.Give.class::isInstance)
            .map(FactEdit::subject)
            .filter(fact -> !said.contains(fact))
            .sorted(Comparator.comparing(fact -> !isConstraint(fact)))
            .limit(MOST_FACTS)
            .toList();
  }

  private boolean isConstraint(String fact) {
    FactDefinition definition = inquiry.knowledge().facts().get(fact);
    return definition != null && definition.kind() == FactDefinition.Kind.CONSTRAINT;
  }

  /** The services at stake: of the options, or those ranked first. */
  private List<String> candidates() {
    Set<String> candidates = new LinkedHashSet<>();
    inquiry.decision().findings().options().stream()
        .limit(MOST_CANDIDATES)
        .forEach(option -> candidates.addAll(option.services()));
    if (candidates.isEmpty()) {
      inquiry.decision().findings().services().stream()
          .filter(service -> !service.support().ruledOut())
          .map(RankedService::service)
          .limit(MOST_CANDIDATES)
          .forEach(candidates::add);
    }
    return List.copyOf(candidates);
  }

  /** A number on which limits of the candidates turn and which the text does not give. */
  private List<NextQuestion> numbers() {
    Set<String> given = new TreeSet<>();
    inquiry.reading().quantities().forEach(q -> given.add(q.measure().word()));
    inquiry.facts().list().forEach(edit -> given.add(edit.subject()));
    List<String> candidates = candidates();
    Map<Measure, Set<Double>> bounds = new LinkedHashMap<>();
    for (Limit limit : inquiry.knowledge().limits()) {
      if (candidates.contains(limit.service()) && !given.contains(limit.measure().word())) {
        bounds.computeIfAbsent(limit.measure(), unused -> new TreeSet<>()).add(limit.max());
      }
    }
    List<NextQuestion> questions = new ArrayList<>();
    bounds.forEach((measure, maxima) -> questions.add(number(measure, List.copyOf(maxima))));
    return questions;
  }

  private NextQuestion number(Measure measure, List<Double> maxima) {
    List<Choice> choices = new ArrayList<>();
    for (double max : maxima) {
      String text = (pt ? "até " : "up to ") + words.amount(measure, max);
      choices.add(choice(text, new FactEdit.Measured(measure, max)));
    }
    double last = maxima.get(maxima.size() - 1);
    String more = (pt ? "mais de " : "more than ") + words.amount(measure, last);
    choices.add(choice(more, new FactEdit.Measured(measure, 2 * last)));
    return new NextQuestion(words.ask(measure), choices);
  }

  /** Which of the needs that the candidates answer, or that the text is faintly like, is meant. */
  private Optional<NextQuestion> whichOne() {
    Set<String> needs = new LinkedHashSet<>();
    candidates().forEach(id -> need(id).ifPresent(needs::add));
    inquiry.reading().likeness().top(MOST_CANDIDATES).stream()
        .map(Likeness.Share::need)
        .filter(id -> needs.size() < MOST_CANDIDATES)
        .forEach(needs::add);
    needs.removeAll(inquiry.facts().given());
    needs.removeAll(inquiry.facts().withdrawn());
    if (needs.size() < 2) {
      return Optional.empty();
    }
    List<Choice> choices = new ArrayList<>();
    needs.forEach(need -> choices.add(choice(words.label(need), new FactEdit.Give(need))));
    List<FactEdit> none = needs.stream().<FactEdit>map(FactEdit.Withdraw::new).toList();
    Choice noneOfThese = choice(pt ? "nada disso" : "none of these", none);
    if (choices.stream().noneMatch(c -> c.outcome().answersLike(noneOfThese.outcome()))) {
      choices.add(noneOfThese);
    }
    return Optional.of(
        new NextQuestion(
            pt ? "Qual destas coisas se quer?" : "Which of these is wanted?", choices));
  }

  /** The need that a service answers and the text is most like. */
  private Optional<String> need(String service) {
    return inquiry.shapes().about(service).stream()
        .filter(
            shape ->
                shape.requires().size() == 1
                    && shape.conclusions().stream()
                        .anyMatch(
                            c -> c.kind() == Conclusion.Kind.BEST && c.service().equals(service)))
        .map(shape -> shape.requires().get(0))
        .distinct()
        .max(
            Comparator.comparingDouble((String id) -> inquiry.reading().likeness().share(id))
                .thenComparing(Comparator.reverseOrder()));
  }

  private Choice choice(String text, FactEdit edit) {
    return choice(text, List.of(edit));
  }

  private Choice choice(String text, List<FactEdit> edits) {
    FactEdits facts = new FactEdits(edits);
    Outcome outcome = inquiry.outcome(facts);
    String leadsTo =
        outcome.kind() == Outcome.Kind.ABSTAINED
            ? (pt ? "ainda sem resposta" : "no answer yet")
            : words.answer(outcome);
    return new Choice(text, facts, outcome, leadsTo);
  }
}
