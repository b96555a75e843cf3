package org.serviceadvisor.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.Arrangement;
import org.serviceadvisor.advice.Arranger;
import org.serviceadvisor.advice.reasons.Inquiry;
import org.serviceadvisor.advice.reasons.Reasons;
import org.serviceadvisor.explain.WhyNot;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.Recommended;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.practice.Answer;
import org.serviceadvisor.practice.Deck;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Learner;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Mode;
import org.serviceadvisor.practice.Practice;
import org.serviceadvisor.practice.Sureness;

/** Study in the terminal: answer, then see why. */
final class TerminalStudy {
  private final Advisor advisor;
  private final Practice practice;
  private final Screen screen;
  private final Messages m;
  private final Ink ink;

  TerminalStudy(Advisor advisor, Practice practice, Screen screen) {
    this.advisor = advisor;
    this.practice = practice;
    this.screen = screen;
    this.m = screen.m();
    this.ink = screen.ink();
  }

  void run(Deck deck, int count) throws IOException {
    int right = 0;
    int asked = 0;
    while (asked < count) {
      Optional<Exercise> exercise = practice.next(Learner.ME, deck);
      if (exercise.isEmpty()) {
        screen.line(
            m.of(
                deck.kind() == Deck.Kind.DUE
                    ? "study.none.due"
                    : deck.kind() == Deck.Kind.DRILL ? "study.none.drill" : "study.none"));
        break;
      }
      Optional<Boolean> correct = ask(exercise.get(), deck, asked + 1, count);
      if (correct.isEmpty()) {
        break;
      }
      asked++;
      right += correct.get() ? 1 : 0;
    }
    screen.line("");
    screen.line(m.of("terminal.sum", right, asked));
  }

  /** Asks one question; empty when the learner leaves. */
  private Optional<Boolean> ask(Exercise exercise, Deck deck, int number, int count)
      throws IOException {
    screen.question(m.of("exam.question", number, count), exercise, List.of());
    while (true) {
      Optional<String> line = screen.ask(m.of("terminal.prompt") + " ");
      if (line.isEmpty() || line.get().equalsIgnoreCase("q")) {
        return Optional.empty();
      }
      String said = line.get().toLowerCase(Locale.ROOT);
      if (said.equals("?")) {
        screen.wrapped("  ", m.of("terminal.help"));
        continue;
      }
      Optional<Sureness> sureness = sureness(said);
      List<String> given = screen.options(said.replaceAll("[!~]$", ""), exercise.scenario());
      if (given.isEmpty()) {
        screen.line(screen.unclear(exercise.scenario()));
        continue;
      }
      Mode mode = deck.kind() == Deck.Kind.DRILL ? Mode.DRILL : Mode.STUDY;
      Answer answer = practice.answer(Learner.ME, exercise, given, sureness, mode);
      reveal(exercise, answer);
      return Optional.of(answer.correct());
    }
  }

  private static Optional<Sureness> sureness(String said) {
    if (said.endsWith("!")) {
      return Optional.of(Sureness.SURE);
    }
    return said.endsWith("~") ? Optional.of(Sureness.GUESS) : Optional.empty();
  }

  private void reveal(Exercise exercise, Answer answer) {
    Scenario scenario = exercise.scenario();
    screen.line("");
    screen.line(
        answer.correct()
            ? ink.good("✓ " + m.of("reveal.right"))
            : ink.bad("✗ " + wrong(scenario, answer)));
    if (answer.isSureButWrong()) {
      screen.line(ink.mark(m.of("reveal.sure-but-wrong")));
    }
    Perspective exam =
        new Perspective(Perspective.Kind.EXAM, LocalDate.now(ZoneId.systemDefault()));
    if (scenario.isArranged()) {
      places(exercise, answer, exam);
      return;
    }
    Inquiry inquiry =
        new Reasons(advisor).about(scenario, exam, Optional.of(m.lang()), FactEdits.NONE);
    boolean agrees =
        inquiry.decision() instanceof Recommended picked && exercise.isRight(picked.options());
    scenario.options().forEach((id, text) -> option(answer, inquiry, agrees, id, text));
    if (!scenario.why().isBlank()) {
      screen.wrapped("  ", scenario.why());
    }
    if (!agrees) {
      return;
    }
    inquiry.why().because().forEach(this::reason);
    if (inquiry.why().because().isEmpty()) {
      inquiry.reasonWithoutRule().ifPresent(text -> screen.wrapped("  ", text));
    }
    confidence(inquiry);
  }

  private String wrong(Scenario scenario, Answer answer) {
    return scenario.isArranged()
        ? m.of(
            "reveal.places.right",
            Scenario.placesShared(answer.given(), scenario.expected()),
            scenario.expected().size())
        : m.of("reveal.wrong");
  }

  /** How sure the rules are, and how much misreading that stands. */
  private void confidence(Inquiry inquiry) {
    if (inquiry.decision() instanceof Recommended picked) {
      String sure = m.of("reveal.confidence", Math.round(100 * picked.confidence()));
      screen.line(ink.faint("  " + sure + "; " + inquiry.robustness().brief()));
    }
  }

  /** What belongs into each place, and why where the rules say so. */
  private void places(Exercise exercise, Answer answer, Perspective exam) {
    Scenario scenario = exercise.scenario();
    Arrangement arrangement = new Arranger(advisor).arrange(scenario, exam, Optional.of(m.lang()));
    boolean agrees = exercise.isRight(arrangement.answer());
    List<String> prompts = List.copyOf(scenario.form().prompts().values());
    for (int place = 0; place < scenario.expected().size(); place++) {
      String right = scenario.expected().get(place);
      String given = answer.given().get(place);
      String label =
          prompts.isEmpty() ? String.valueOf(place + 1) + "." : prompts.get(place) + " →";
      String line = label + " " + right + "  " + scenario.options().get(right);
      screen.line("  " + (given.equals(right) ? ink.good("✓ " + line) : ink.bad("✗ " + line)));
      if (!given.equals(right)) {
        screen.wrapped(
            "       ", m.of("reveal.yours") + ": " + given + "  " + scenario.options().get(given));
      }
      if (agrees) {
        arrangement.places().get(place).because().stream().limit(1).forEach(this::reason);
      }
    }
    if (!scenario.why().isBlank()) {
      screen.wrapped("  ", scenario.why());
    }
  }

  private void option(Answer answer, Inquiry inquiry, boolean agrees, String id, String text) {
    boolean right = answer.expected().contains(id);
    boolean chosen = answer.given().contains(id);
    String line = id + "  " + text + (chosen ? "  ← " + m.of("reveal.yours") : "");
    screen.line(
        "  " + (right ? ink.good("✓ " + line) : chosen ? ink.bad("✗ " + line) : "  " + line));
    if (!right && agrees) {
      WhyNot whyNot = inquiry.whyNot(id);
      screen.wrapped("       ", whyNot.text());
      if (!whyNot.pullText().isEmpty()) {
        screen.wrapped("       ", whyNot.pullText());
      }
    }
  }

  private void reason(RationaleLine line) {
    screen.wrapped("  ", line.text());
    line.quotes()
        .forEach(
            q -> screen.line("    " + ink.mark("“" + q.quote().replaceAll("\\s+", " ") + "”")));
    screen.line(ink.faint("    " + line.docs() + "  " + m.of("answer.checked", line.checked())));
  }
}
