package org.serviceadvisor.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serviceadvisor.practice.Exam;
import org.serviceadvisor.practice.Exam.ExamAnswer;
import org.serviceadvisor.practice.ExamResult;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Messages;

/** What the pages of the exam show. */
public final class ExamViews {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private ExamViews() {}

  /** The page before an exam: one that runs, and those before. */
  public record Start(Optional<Running> running, List<Past> past) {}

  /** An exam that runs. */
  public record Running(String path, int answered, int questions, long minutes) {}

  /** An exam that is over. */
  public record Past(String path, String day, int estimate, int percent) {}

  /** A question of an exam. */
  public record Asked(
      String exam,
      int number,
      int total,
      QuestionView question,
      boolean flagged,
      boolean last,
      long secondsLeft,
      String clock) {}

  /** All questions with their state. */
  public record Review(
      String exam, List<Place> places, int answered, int flagged, long secondsLeft, String clock) {
    /** Questions without an answer. */
    public int open() {
      return places.size() - answered;
    }
  }

  /** A question in the review. */
  public record Place(int number, String path, boolean done, boolean flagged, String word) {}

  /** What came of an exam. */
  public record Result(
      int estimate,
      int low,
      int high,
      boolean passed,
      boolean certain,
      int right,
      int scored,
      int rightOfAll,
      int all,
      int unanswered,
      String plot,
      List<DomainRow> domains,
      String drill,
      List<Item> items) {}

  /** A domain in the result. */
  public record DomainRow(String name, int right, int total, int percent, int low, int high) {}

  /** A question with what was answered. */
  public record Item(
      int number,
      String tag,
      String text,
      List<String> given,
      List<String> expected,
      boolean right,
      boolean open,
      String why) {}

  static String path(Exam exam, int number) {
    return "/exam/" + exam.id() + "/" + number;
  }

  static Start start(List<Exam> exams, Instant now, Messages m) {
    Optional<Running> running =
        exams.stream()
            .filter(exam -> exam.isOpen(now))
            .findFirst()
            .map(
                exam ->
                    new Running(
                        "/exam/" + exam.id(),
                        (int) exam.answered(),
                        exam.questions().size(),
                        exam.left(now).toMinutes()));
    List<Past> past = new ArrayList<>();
    for (Exam exam : exams) {
      if (exam.finished().isPresent()) {
        ExamResult result = ExamResult.of(exam);
        past.add(
            new Past(
                "/exam/" + exam.id() + "/result",
                DAY.format(exam.started().atZone(ZoneId.systemDefault())),
                result.estimate(),
                result.all().percent()));
      }
    }
    return new Start(running, past);
  }

  static Asked asked(Exam exam, int number, Instant now, Messages m) {
    ExamAnswer answer = exam.answer(number);
    QuestionView question =
        QuestionView.of(exam.question(number).exercise(), answer.given(), m).withoutLabels();
    long left = exam.left(now).toSeconds();
    return new Asked(
        exam.id(),
        number,
        exam.questions().size(),
        question,
        answer.flagged(),
        number == exam.questions().size(),
        left,
        clock(left));
  }

  static String clock(long seconds) {
    return "%02d:%02d".formatted(seconds / 60, seconds % 60);
  }

  static Review review(Exam exam, Instant now, Messages m) {
    List<Place> places = new ArrayList<>();
    for (int number = 1; number <= exam.questions().size(); number++) {
      ExamAnswer answer = exam.answer(number);
      boolean done = exam.isAnswered(number);
      String state = done ? "exam.done" : answer.given().isEmpty() ? "exam.open" : "exam.partly";
      String word = m.of(answer.flagged() ? "exam.flagged" : state);
      places.add(new Place(number, path(exam, number), done, answer.flagged(), word));
    }
    long left = exam.left(now).toSeconds();
    return new Review(
        exam.id(), places, (int) exam.answered(), (int) exam.flagged(), left, clock(left));
  }

  static Result result(Exam exam, ExamResult result, String drill, Messages m) {
    List<DomainRow> domains = new ArrayList<>();
    result
        .byDomain()
        .forEach(
            (domain, rate) ->
                domains.add(
                    new DomainRow(
                        domain == 0 ? m.of("domain.none") : m.domain(domain),
                        rate.right(),
                        rate.total(),
                        rate.percent(),
                        (int) Math.round(100 * rate.low()),
                        (int) Math.round(100 * rate.high()))));
    List<Item> items = new ArrayList<>();
    for (int number = 1; number <= exam.questions().size(); number++) {
      items.add(item(exam, number, m));
    }
    return new Result(
        result.estimate(),
        result.estimateLow(),
        result.estimateHigh(),
        result.estimate() >= ExamResult.PASS,
        result.estimateLow() >= ExamResult.PASS || result.estimateHigh() < ExamResult.PASS,
        result.scored().right(),
        result.scored().total(),
        result.all().right(),
        result.all().total(),
        result.unanswered(),
        Plots.rates(
            m.of("exam.result.by-domain"),
            result.byDomain().entrySet().stream()
                .map(
                    entry ->
                        new Plots.Bar(
                            entry.getKey() == 0 ? m.of("domain.none") : m.domain(entry.getKey()),
                            entry.getValue()))
                .toList(),
            m),
        domains,
        drill,
        items);
  }

  private static Item item(Exam exam, int number, Messages m) {
    Exercise exercise = exam.question(number).exercise();
    List<String> given = exam.answer(number).given();
    return new Item(
        number,
        QuestionView.tag(exercise.lang()),
        exercise.scenario().text(),
        given.isEmpty()
            ? List.of(m.of("exam.unanswered"))
            : QuestionView.lines(exercise.scenario(), given, m),
        QuestionView.lines(exercise.scenario(), exercise.scenario().expected(), m),
        exercise.isRight(given),
        given.isEmpty(),
        exercise.scenario().why());
  }
}
