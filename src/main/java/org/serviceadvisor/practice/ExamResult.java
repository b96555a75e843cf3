package org.serviceadvisor.practice;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.serviceadvisor.practice.Exam.ExamQuestion;

/**
 * What came of an exam.
 *
 * @param scored right answers among the questions that count
 * @param all right answers among all questions
 * @param byDomain right answers by domain, all questions
 * @param unanswered questions without an answer
 */
public record ExamResult(Rate scored, Rate all, Map<Integer, Rate> byDomain, int unanswered) {
  /** The scaled score from which the exam is passed. */
  public static final int PASS = 700;

  private static final int LOWEST = 100;
  private static final int HIGHEST = 1000;

  public ExamResult {
    byDomain = new TreeMap<>(byDomain);
  }

  /** Counts what is right. */
  public static ExamResult of(Exam exam) {
    Rate scored = Rate.NONE;
    Rate all = Rate.NONE;
    Map<Integer, Rate> byDomain = new TreeMap<>();
    int unanswered = 0;
    for (int number = 1; number <= exam.questions().size(); number++) {
      ExamQuestion question = exam.question(number);
      boolean right = question.exercise().isRight(exam.answer(number).given());
      unanswered += exam.answer(number).given().isEmpty() ? 1 : 0;
      all = all.plus(right);
      scored = question.scored() ? scored.plus(right) : scored;
      int domain = question.exercise().scenario().domain().orElse(0);
      byDomain.merge(domain, Rate.NONE.plus(right), (sum, one) -> sum.plus(right));
    }
    return new ExamResult(scored, all, byDomain, unanswered);
  }

  /**
   * An estimate of the scaled score, 100 to 1,000: a straight line, as the real scale is not
   * public.
   */
  public int estimate() {
    return scale(scored.share());
  }

  /** The lower end of the estimate, from the 95 % interval of the share. */
  public int estimateLow() {
    return scale(scored.low());
  }

  /** The upper end of the estimate. */
  public int estimateHigh() {
    return scale(scored.high());
  }

  private static int scale(double share) {
    return (int) Math.round(LOWEST + share * (HIGHEST - LOWEST));
  }

  /** The domain with the smallest share of right answers. */
  public Optional<Integer> weakestDomain() {
    return byDomain.entrySet().stream()
        .filter(entry -> entry.getKey() > 0 && entry.getValue().share() < 1)
        .min(
            Map.Entry.<Integer, Rate>comparingByValue(
                    java.util.Comparator.comparingDouble(Rate::share))
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
