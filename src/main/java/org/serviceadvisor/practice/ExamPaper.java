package org.serviceadvisor.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Exam.ExamQuestion;

/**
 * Composes exams like AIF-C01: 65 questions in 90 minutes, 50 of them scored, by the weights of the
 * domains. The exam guide of AWS is the source of these figures.
 */
public final class ExamPaper {
  /** How long an exam takes. */
  public static final Duration TIME = Duration.ofMinutes(90);

  /** How many domains there are. */
  public static final int DOMAINS = 5;

  private static final List<Integer> WEIGHTS = List.of(20, 24, 28, 14, 14);

  /** Questions with places in a domain; AWS does not say how many of an exam there are. */
  private static final int ARRANGED = 1;

  private static final int SCORED = 50;
  private static final int UNSCORED = 15;

  private final Pool pool;
  private final ScenarioGenerator generator;

  ExamPaper(Pool pool, ScenarioGenerator generator) {
    this.pool = pool;
    this.generator = generator;
  }

  /** The questions of an exam; equal seeds give equal exams. */
  public List<ExamQuestion> compose(Lang lang, long seed) {
    Random random = new Random(seed);
    List<ExamQuestion> questions = new ArrayList<>();
    List<Integer> scored = shares(SCORED);
    List<Integer> unscored = shares(UNSCORED);
    for (int domain = 1; domain <= DOMAINS; domain++) {
      int counting = scored.get(domain - 1);
      List<Exercise> exercises =
          exercises(lang, domain, counting + unscored.get(domain - 1), random);
      for (Exercise exercise : exercises) {
        questions.add(new ExamQuestion(exercise, counting-- > 0));
      }
    }
    Collections.shuffle(questions, random);
    return questions;
  }

  /** The project's own first; where a language has too few of a domain, generated ones fill up. */
  private List<Exercise> exercises(Lang lang, int domain, int count, Random random) {
    List<Exercise> exercises = new ArrayList<>(pool.all(Filter.in(lang, domain)));
    Collections.shuffle(exercises, random);
    exercises = fewArranged(withoutTwins(exercises));
    if (exercises.size() < count) {
      Lang generated = lang == Lang.PT ? Lang.PT : Lang.EN;
      int missing = count - exercises.size();
      exercises.addAll(
          generator.several(generated, Filter.in(generated, domain), random.nextLong(), missing));
    }
    return exercises.subList(0, count);
  }

  /** One ordering or matching to begin with, and no more of them. */
  private static List<Exercise> fewArranged(List<Exercise> exercises) {
    List<Exercise> few =
        exercises.stream()
            .filter(exercise -> exercise.scenario().isArranged())
            .limit(ARRANGED)
            .collect(Collectors.toCollection(ArrayList::new));
    exercises.stream().filter(exercise -> !exercise.scenario().isArranged()).forEach(few::add);
    return few;
  }

  private static List<Exercise> withoutTwins(List<Exercise> exercises) {
    List<String> pairs = new ArrayList<>();
    List<Exercise> kept = new ArrayList<>();
    for (Exercise exercise : exercises) {
      String pair = exercise.pair().orElse(exercise.id());
      if (!pairs.contains(pair)) {
        pairs.add(pair);
        kept.add(exercise);
      }
    }
    return kept;
  }

  /** Splits a number by the weights of the domains; what is left goes to the largest remainders. */
  static List<Integer> shares(int total) {
    List<Integer> shares = new ArrayList<>();
    List<Integer> byRemainder = new ArrayList<>();
    int given = 0;
    for (int domain = 0; domain < WEIGHTS.size(); domain++) {
      int share = total * WEIGHTS.get(domain) / 100;
      shares.add(share);
      given += share;
      byRemainder.add(domain);
    }
    byRemainder.sort((a, b) -> total * WEIGHTS.get(b) % 100 - total * WEIGHTS.get(a) % 100);
    for (int i = 0; given < total; i++, given++) {
      shares.set(byRemainder.get(i), shares.get(byRemainder.get(i)) + 1);
    }
    return shares;
  }
}
