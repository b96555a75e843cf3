package org.serviceadvisor.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a learner stands.
 *
 * @param total all answers that tell something new
 * @param byDomain the same by domain
 * @param byTopic the same by topic
 * @param byService the same by the entry that was right
 * @param whenSure of the answers given as sure
 * @param whenGuessing of the answers given as guesses
 * @param due things to be asked now
 * @param known things that sit for weeks
 * @param learning things met but not known yet
 * @param forecast for each of the coming days what would be left and what falls due
 * @param confusions mistakes by pair, most frequent first
 * @param sureButWrong the last answers that were sure and wrong, newest first
 * @param streak days in a row with an answer, today or yesterday being the last
 */
public record Progress(
    Rate total,
    Map<Integer, Rate> byDomain,
    Map<String, Rate> byTopic,
    Map<String, Rate> byService,
    Rate whenSure,
    Rate whenGuessing,
    int due,
    int known,
    int learning,
    List<Day> forecast,
    List<Confusion> confusions,
    List<Answer> sureButWrong,
    int streak) {

  /** How many days the forecast looks ahead. */
  public static final int DAYS = 30;

  private static final int MOST_SURE_BUT_WRONG = 10;

  /**
   * A day of the forecast.
   *
   * @param date the day
   * @param recall mean chance of recall if nothing is practised until then, from 0 to 1
   * @param due things that fall due on the day
   */
  public record Day(LocalDate date, double recall, int due) {}

  /**
   * A mistake and how often it was made.
   *
   * @param expected what was right
   * @param answered what was chosen
   * @param count how often
   */
  public record Confusion(String expected, String answered, int count) {
    /** The two in one. */
    public ConfusionPair pair() {
      return ConfusionPair.of(expected, answered);
    }
  }

  static Progress of(List<Answer> answers, List<NamedCard> cards, Instant now, ZoneId zone) {
    List<Answer> counted = answers.stream().filter(Answer::counted).toList();
    Map<Integer, Rate> byDomain = new TreeMap<>();
    Map<String, Rate> byTopic = new TreeMap<>();
    Map<String, Rate> byService = new TreeMap<>();
    Rate total = Rate.NONE;
    for (Answer answer : counted) {
      total = total.plus(answer.correct());
      answer.domain().ifPresent(domain -> count(byDomain, domain, answer));
      answer.topic().ifPresent(topic -> count(byTopic, topic, answer));
      answer.expectedService().ifPresent(service -> count(byService, service, answer));
    }
    int known = (int) cards.stream().filter(named -> named.card().isKnown()).count();
    return new Progress(
        total,
        byDomain,
        byTopic,
        byService,
        rate(counted, Sureness.SURE),
        rate(counted, Sureness.GUESS),
        (int) cards.stream().filter(named -> named.card().isDue(now)).count(),
        known,
        cards.size() - known,
        forecast(cards, now, zone),
        confusions(counted),
        sureButWrong(answers),
        streak(answers, now, zone));
  }

  private static <K> void count(Map<K, Rate> rates, K key, Answer answer) {
    rates.put(key, rates.getOrDefault(key, Rate.NONE).plus(answer.correct()));
  }

  private static Rate rate(List<Answer> answers, Sureness sureness) {
    Rate rate = Rate.NONE;
    for (Answer answer : answers) {
      if (answer.sureness().equals(Optional.of(sureness))) {
        rate = rate.plus(answer.correct());
      }
    }
    return rate;
  }

  private static List<Day> forecast(List<NamedCard> cards, Instant now, ZoneId zone) {
    Fsrs fsrs = new Fsrs();
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<Day> days = new ArrayList<>();
    for (int i = 0; i <= DAYS; i++) {
      LocalDate date = today.plusDays(i);
      Instant then = now.plus(Duration.ofDays(i));
      boolean first = i == 0;
      double recall =
          cards.stream()
              .mapToDouble(
                  named ->
                      fsrs.retrievability(
                          named.card(),
                          Duration.between(named.card().last(), then).toMinutes() / 1440.0))
              .average()
              .orElse(0);
      int due =
          (int)
              cards.stream()
                  .map(named -> LocalDate.ofInstant(named.card().due(), zone))
                  .filter(day -> day.equals(date) || first && day.isBefore(date))
                  .count();
      days.add(new Day(date, recall, due));
    }
    return days;
  }

  private static List<Confusion> confusions(List<Answer> answers) {
    Map<String, Confusion> confusions = new LinkedHashMap<>();
    for (Answer answer : answers) {
      if (answer.expectedService().isPresent() && answer.answeredService().isPresent()) {
        String right = answer.expectedService().get();
        String wrong = answer.answeredService().get();
        confusions.merge(
            right + "|" + wrong,
            new Confusion(right, wrong, 1),
            (old, one) -> new Confusion(right, wrong, old.count() + 1));
      }
    }
    return confusions.values().stream()
        .sorted(
            Comparator.comparingInt(Confusion::count)
                .reversed()
                .thenComparing(Confusion::expected)
                .thenComparing(Confusion::answered))
        .toList();
  }

  private static List<Answer> sureButWrong(List<Answer> answers) {
    return answers.stream()
        .filter(Answer::isSureButWrong)
        .sorted(Comparator.comparing(Answer::at).reversed())
        .limit(MOST_SURE_BUT_WRONG)
        .toList();
  }

  private static int streak(List<Answer> answers, Instant now, ZoneId zone) {
    Set<LocalDate> days = new TreeSet<>();
    answers.forEach(answer -> days.add(LocalDate.ofInstant(answer.at(), zone)));
    LocalDate day = LocalDate.ofInstant(now, zone);
    if (!days.contains(day)) {
      day = day.minusDays(1);
    }
    int streak = 0;
    while (days.contains(day.minusDays(streak))) {
      streak++;
    }
    return streak;
  }
}
