package org.serviceadvisor.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Exam;
import org.serviceadvisor.practice.Exam.ExamAnswer;
import org.serviceadvisor.practice.ExamResult;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Learner;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Practice;

/** The exam in the terminal; it can be left and resumed, here or on the page. */
final class TerminalExam {
  private final Practice practice;
  private final Screen screen;
  private final Lang lang;
  private final Messages m;

  TerminalExam(Practice practice, Screen screen, Lang lang) {
    this.practice = practice;
    this.screen = screen;
    this.lang = lang;
    this.m = screen.m();
  }

  void run() throws IOException {
    practice.closeOverdue(Learner.ME);
    Exam exam =
        practice.runningExam(Learner.ME).orElseGet(() -> practice.startExam(Learner.ME, lang));
    screen.wrapped("", m.of("terminal.exam.help"));
    int number = exam.firstOpen();
    while (number > 0) {
      number = step(exam(exam), number);
    }
    Exam now = exam(exam);
    if (!now.isOpen(practice.now())) {
      result(practice.finishExam(Learner.ME, now));
    } else {
      screen.line(m.of("terminal.exam.left"));
    }
  }

  private Exam exam(Exam exam) {
    return practice.store().exams().find(Learner.ME, exam.id()).orElseThrow();
  }

  /** Asks a question and says which comes next; 0 when the exam is over or left. */
  private int step(Exam exam, int number) throws IOException {
    if (!exam.isOpen(practice.now())) {
      return 0;
    }
    Exercise exercise = exam.question(number).exercise();
    ExamAnswer saved = exam.answer(number);
    String heading =
        m.of("exam.question", number, exam.questions().size())
            + "  "
            + m.of("exam.left")
            + " "
            + clock(exam)
            + (saved.flagged() ? "  ⚑ " + m.of("exam.flagged") : "");
    screen.question(heading, exercise, saved.given());
    Optional<String> line = screen.ask(m.of("terminal.prompt") + " ");
    if (line.isEmpty()) {
      return 0;
    }
    return act(exam, number, exercise, line.get().toLowerCase(Locale.ROOT));
  }

  private int act(Exam exam, int number, Exercise exercise, String said) {
    int next = Math.min(number + 1, exam.questions().size());
    switch (said) {
      case "q":
        return 0;
      case "", "n":
        return next;
      case "b":
        return Math.max(1, number - 1);
      case "f":
        ExamAnswer saved = exam.answer(number);
        practice.saveExamAnswer(exam, number, new ExamAnswer(saved.given(), !saved.flagged()));
        return number;
      case "r":
        return review(exam);
      case "h":
        practice.finishExam(Learner.ME, exam);
        return 0;
      case "?":
        screen.wrapped("  ", m.of("terminal.exam.help"));
        return number;
      default:
        return choose(exam, number, exercise, said, next);
    }
  }

  private int choose(Exam exam, int number, Exercise exercise, String said, int next) {
    if (said.matches("g ?\\d{1,2}")) {
      int wanted = Integer.parseInt(said.replaceAll("\\D", ""));
      return exam.has(wanted) ? wanted : number;
    }
    List<String> given = screen.options(said, exercise.scenario());
    if (given.isEmpty()) {
      screen.line(screen.unclear(exercise.scenario()));
      return number;
    }
    boolean kept =
        practice.saveExamAnswer(exam, number, new ExamAnswer(given, exam.answer(number).flagged()));
    screen.line(screen.ink().good(m.of(kept ? "exam.saved" : "exam.over")));
    return next;
  }

  private int review(Exam exam) {
    StringBuilder line = new StringBuilder();
    for (int number = 1; number <= exam.questions().size(); number++) {
      ExamAnswer answer = exam.answer(number);
      String sign = answer.flagged() ? "⚑" : exam.isAnswered(number) ? "✓" : "·";
      line.append(String.format(Locale.ROOT, "%3d%s", number, sign));
      if (number % 13 == 0) {
        screen.line(line.toString());
        line.setLength(0);
      }
    }
    screen.line(line.toString());
    screen.line(
        m.of(
            "exam.review.text",
            exam.answered(),
            exam.questions().size() - exam.answered(),
            exam.flagged()));
    return exam.firstOpen();
  }

  private String clock(Exam exam) {
    long seconds = exam.left(practice.now()).toSeconds();
    return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
  }

  private void result(ExamResult result) {
    screen.line("");
    screen.line(
        screen.ink().bold(m.of("exam.estimate") + ": " + result.estimate())
            + " "
            + m.of("exam.of-1000"));
    screen.wrapped("", m.of("exam.result.text", result.scored().right(), result.scored().total()));
    screen.wrapped("", m.of("exam.result.range", result.estimateLow(), result.estimateHigh()));
    result
        .byDomain()
        .forEach(
            (domain, rate) ->
                screen.line(
                    "  "
                        + m.of("plot.share", rate.percent(), rate.right(), rate.total())
                        + "  "
                        + (domain == 0 ? m.of("domain.none") : m.domain(domain))));
    screen.wrapped("", m.of("exam.result.honest"));
  }
}
