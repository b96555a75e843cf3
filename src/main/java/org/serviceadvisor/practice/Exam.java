package org.serviceadvisor.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.serviceadvisor.model.Lang;

/**
 * An exam as it stands.
 *
 * @param id unique
 * @param lang language in which it was started
 * @param started when it was started
 * @param deadline when it ends, whatever happens
 * @param finished when it was handed in; empty while it runs
 * @param questions its questions in order
 * @param answers what was saved, by number of the question, from 1
 */
public record Exam(
    String id,
    Lang lang,
    Instant started,
    Instant deadline,
    Optional<Instant> finished,
    List<ExamQuestion> questions,
    Map<Integer, ExamAnswer> answers) {

  public Exam {
    questions = List.copyOf(questions);
    answers = new TreeMap<>(answers);
  }

  /**
   * A question of an exam.
   *
   * @param exercise the question
   * @param scored whether it counts; the examinee is not told
   */
  public record ExamQuestion(Exercise exercise, boolean scored) {}

  /**
   * What was saved for a question.
   *
   * @param given option ids chosen
   * @param flagged whether the learner wants to look at it again
   */
  public record ExamAnswer(List<String> given, boolean flagged) {
    static final ExamAnswer NONE = new ExamAnswer(List.of(), false);

    public ExamAnswer {
      given = List.copyOf(given);
    }
  }

  /** The question of a number from 1. */
  public ExamQuestion question(int number) {
    return questions.get(number - 1);
  }

  /** What was saved for a question. */
  public ExamAnswer answer(int number) {
    return answers.getOrDefault(number, ExamAnswer.NONE);
  }

  /** Whether a number is that of a question. */
  public boolean has(int number) {
    return number >= 1 && number <= questions.size();
  }

  /** Whether a question has an answer that leaves nothing open. */
  public boolean isAnswered(int number) {
    return question(number).exercise().isComplete(answer(number).given());
  }

  /** How many questions have a whole answer. */
  public long answered() {
    return answers.keySet().stream().filter(this::isAnswered).count();
  }

  /** How many questions are flagged. */
  public long flagged() {
    return answers.values().stream().filter(ExamAnswer::flagged).count();
  }

  /** Whether it still takes answers. */
  public boolean isOpen(Instant now) {
    return finished.isEmpty() && now.isBefore(deadline);
  }

  /** The time left; zero when it is over. */
  public Duration left(Instant now) {
    return isOpen(now) ? Duration.between(now, deadline) : Duration.ZERO;
  }

  /** The first question without a whole answer, else the first of all. */
  public int firstOpen() {
    for (int number = 1; number <= questions.size(); number++) {
      if (!isAnswered(number)) {
        return number;
      }
    }
    return 1;
  }

  /** The exercises of its questions. */
  public Collection<Exercise> exercises() {
    return questions.stream().map(ExamQuestion::exercise).toList();
  }
}
