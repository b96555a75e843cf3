package org.serviceadvisor.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.practice.Exam.ExamAnswer;

/**
 * Everything a learner can do: answer, be asked, sit an exam. One for each version of the
 * knowledge.
 */
public final class Practice {
  /** An answer to the same question within this time tells nothing new. */
  public static final Duration SOON = Duration.ofHours(12);

  private final Pool pool;
  private final ScenarioGenerator generator;
  private final OptionServices services;
  private final Dealer dealer;
  private final Store store;
  private final Clock clock;
  private final Memory memory;

  /**
   * A practice.
   *
   * @param advisor guarantees generated scenarios and reads options
   * @param store keeps what learners do
   * @param clock tells the time
   */
  public Practice(Advisor advisor, Pool pool, Store store, Clock clock) {
    this.pool = pool;
    this.store = store;
    this.clock = clock;
    this.services = new OptionServices(advisor.reader());
    this.memory = new Memory(store, services);
    this.generator =
        new ScenarioGenerator(
            advisor,
            new Perspective(
                Perspective.Kind.EXAM, LocalDate.ofInstant(clock.instant(), clock.getZone())));
    this.dealer = new Dealer(pool, generator, new PairIndex(pool, services), store, clock);
  }

  /** The project's exercises. */
  public Pool pool() {
    return pool;
  }

  /** What is kept. */
  public Store store() {
    return store;
  }

  /** The composer of scenarios. */
  public ScenarioGenerator generator() {
    return generator;
  }

  /** Which services options name. */
  public OptionServices services() {
    return services;
  }

  /** The time by which this practice goes. */
  public Instant now() {
    return clock.instant();
  }

  // ---- being asked

  /** The exercise of an id: the project's, a generated one, or one of the learner's banks. */
  public Optional<Exercise> find(String learner, String id) {
    return dealer.find(learner, id);
  }

  /** What to ask next; empty when the deck holds nothing now. */
  public Optional<Exercise> next(String learner, Deck deck) {
    return dealer.next(learner, deck);
  }

  /** How many things are due for a learner. */
  public long dueCount(String learner) {
    return dealer.dueCount(learner);
  }

  /** The learner's own confusion pairs, the least known first. */
  public List<NamedCard> pairs(String learner) {
    return dealer.pairs(learner);
  }

  // ---- answering

  /** Keeps an answer under a new id. */
  public Answer answer(
      String learner,
      Exercise exercise,
      List<String> given,
      Optional<Sureness> sureness,
      Mode mode) {
    return answer(UUID.randomUUID().toString(), learner, exercise, given, sureness, mode);
  }

  /**
   * Keeps an answer and what it says of the learner's memory; on disk when this returns.
   *
   * @param id unique; an answer sent twice under one id is kept once
   */
  public Answer answer(
      String id,
      String learner,
      Exercise exercise,
      List<String> given,
      Optional<Sureness> sureness,
      Mode mode) {
    return store.atomically(
        () ->
            store
                .answers()
                .find(learner, id)
                .orElseGet(
                    () -> {
                      Answer answer = judged(id, learner, exercise, given, sureness, mode);
                      store.answers().add(learner, answer);
                      memory.remember(learner, exercise, answer);
                      return answer;
                    }));
  }

  private Answer judged(
      String id,
      String learner,
      Exercise exercise,
      List<String> given,
      Optional<Sureness> sureness,
      Mode mode) {
    Scenario scenario = exercise.scenario();
    Instant now = now();
    Optional<OptionServices.Mistake> mistake = services.mistake(exercise, given);
    boolean counted =
        Optional.ofNullable(store.answers().last(learner).get(exercise.id()))
            .map(last -> last.plus(SOON).isBefore(now))
            .orElse(true);
    return new Answer(
        id,
        exercise.id(),
        exercise.origin(),
        exercise.lang(),
        scenario.domain(),
        scenario.topic(),
        given,
        scenario.expected(),
        exercise.isRight(given),
        sureness,
        mode,
        counted,
        mistake
            .map(OptionServices.Mistake::expected)
            .or(() -> services.of(scenario, scenario.expected()).stream().findFirst()),
        mistake.map(OptionServices.Mistake::answered),
        now);
  }

  // ---- exams

  /** Starts an exam. */
  public Exam startExam(String learner, Lang lang) {
    Instant now = now();
    String id = UUID.randomUUID().toString();
    Exam exam =
        new Exam(
            id,
            lang,
            now,
            now.plus(ExamPaper.TIME),
            Optional.empty(),
            new ExamPaper(pool, generator).compose(lang, id.hashCode()),
            Map.of());
    store.exams().add(learner, exam);
    return exam;
  }

  /** The exam that a learner has not handed in and that still runs. */
  public Optional<Exam> runningExam(String learner) {
    Instant now = now();
    return store.exams().of(learner).stream().filter(exam -> exam.isOpen(now)).findFirst();
  }

  /**
   * Keeps what was chosen for a question; on disk when this returns.
   *
   * @return false when the time is over or the exam was handed in: nothing was kept
   */
  public boolean saveExamAnswer(Exam exam, int number, ExamAnswer answer) {
    Instant now = now();
    if (!exam.isOpen(now) || !exam.has(number)) {
      return false;
    }
    store.exams().put(exam.id(), number, answer, now);
    return true;
  }

  /** Hands an exam in; its answers become part of the learner's memory, once. */
  public ExamResult finishExam(String learner, Exam exam) {
    store.atomically(
        () -> {
          Instant now = now();
          Instant end = now.isBefore(exam.deadline()) ? now : exam.deadline();
          if (store.exams().finish(exam.id(), end)) {
            keepAnswers(learner, exam);
          }
          return exam;
        });
    return ExamResult.of(exam);
  }

  private void keepAnswers(String learner, Exam exam) {
    for (int number = 1; number <= exam.questions().size(); number++) {
      List<String> given = exam.answer(number).given();
      if (!given.isEmpty()) {
        answer(learner, exam.question(number).exercise(), given, Optional.empty(), Mode.EXAM);
      }
    }
  }

  /** Hands in the exams whose time ran out while nobody looked. */
  public void closeOverdue(String learner) {
    Instant now = now();
    List<Exam> overdue = new ArrayList<>();
    for (Exam exam : store.exams().of(learner)) {
      if (exam.finished().isEmpty() && !exam.isOpen(now)) {
        overdue.add(exam);
      }
    }
    overdue.forEach(exam -> finishExam(learner, exam));
  }

  /** What the memory and the answers say. */
  public Progress progress(String learner) {
    return Progress.of(
        store.answers().of(learner), store.cards().of(learner), now(), clock.getZone());
  }

  /** How often each pair was confused by all learners together. */
  public Map<ConfusionPair, Integer> confusionsOfAll() {
    Map<ConfusionPair, Integer> counts = new HashMap<>();
    for (Learner learner : store.learners().all()) {
      store.answers().of(learner.id()).stream()
          .flatMap(answer -> answer.confusion().stream())
          .forEach(pair -> counts.merge(pair, 1, Integer::sum));
    }
    return counts;
  }
}
