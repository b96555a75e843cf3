package org.serviceadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Answer;
import org.serviceadvisor.practice.Deck;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Filter;
import org.serviceadvisor.practice.Learner;
import org.serviceadvisor.practice.LocalFile;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Pool;
import org.serviceadvisor.practice.Practice;
import org.serviceadvisor.practice.Store;
import org.serviceadvisor.practice.StoredJson;
import org.serviceadvisor.practice.Sureness;

/** Study and exam as they are typed. */
class TerminalPracticeTest {
  @TempDir Path folder;

  private final Advisor advisor = Built.advisor();
  private final StringWriter out = new StringWriter();
  private Practice practice;

  @BeforeEach
  void open() {
    Store store = new Store(LocalFile.open(folder), new StoredJson(advisor.knowledge()));
    practice =
        new Practice(advisor, Pool.load(advisor.knowledge()), store, Clock.systemDefaultZone());
  }

  private Screen typing(Lang lang, String... lines) {
    return new Screen(
        new BufferedReader(new StringReader(String.join("\n", lines) + "\n")),
        new PrintWriter(out, true),
        Messages.in(lang),
        Ink.PLAIN);
  }

  private String study(Lang lang, Form.Kind kind, String... lines) throws IOException {
    Deck deck = Deck.of(Deck.Kind.ALL, Filter.in(lang).of(kind));
    new TerminalStudy(advisor, practice, typing(lang, lines)).run(deck, 1);
    return out.toString();
  }

  private List<Answer> answers() {
    return practice.store().answers().of(Learner.ME);
  }

  @Test
  void aChoiceIsExplainedWithHowSureTheRulesAre() throws IOException {
    String text = study(Lang.EN, Form.Kind.CHOICE, "9", "a !");
    assertThat(text).contains("Type a number from 1 to").contains("% sure");
    assertThat(answers())
        .singleElement()
        .satisfies(answer -> assertThat(answer.sureness()).contains(Sureness.SURE));
  }

  @Test
  void stepsAreTypedInTheirOrderAndEachIsToldRightOrWrong() throws IOException {
    Deck deck = Deck.of(Deck.Kind.ALL, Filter.in(Lang.PT).of(Form.Kind.ORDERING));
    Exercise next = practice.next(Learner.ME, deck).orElseThrow();
    List<String> swapped = new ArrayList<>(next.scenario().expected());
    Collections.swap(swapped, 0, 1);
    String twice = String.join(" ", Collections.nCopies(swapped.size(), "a"));
    String text =
        study(Lang.PT, Form.Kind.ORDERING, twice, "a", "?", String.join("", swapped).toLowerCase());
    assertThat(text)
        .contains("em ordem")
        .containsSubsequence("um para cada lugar", "um para cada lugar")
        .contains("✗ " + (swapped.size() - 2) + " de " + swapped.size() + " no lugar")
        .contains("✗ 1. " + next.scenario().expected().get(0))
        .contains("sua resposta: " + swapped.get(0));
    assertThat(answers())
        .singleElement()
        .satisfies(answer -> assertThat(answer.given()).isEqualTo(swapped))
        .satisfies(answer -> assertThat(answer.correct()).isFalse());
  }

  @Test
  void promptsAreAnsweredInTheirOrderOrByNumber() throws IOException {
    Screen screen = typing(Lang.EN);
    var matching = practice.find(Learner.ME, "match-001").orElseThrow().scenario();
    assertThat(screen.options("b d f e a c", matching)).isEqualTo(matching.expected());
    assertThat(screen.options("BDFEAC", matching)).isEqualTo(matching.expected());
    assertThat(screen.options("2 4 6 5 1 3", matching)).isEqualTo(matching.expected());
    assertThat(screen.options("1=b 2=d 3=f 4=e 5=a 6=c", matching)).isEqualTo(matching.expected());
    assertThat(screen.options("b d f", matching)).isEmpty();
    assertThat(screen.options("b d f e a x", matching)).isEmpty();
  }

  @Test
  void anExamIsLeftAndResumedHere() throws IOException {
    new TerminalExam(practice, typing(Lang.EN, "f", "n", "r", "q"), Lang.EN).run();
    assertThat(out.toString()).contains("Question 1 of 65", "1⚑", "Left. Resume");
    out.getBuffer().setLength(0);
    new TerminalExam(practice, typing(Lang.EN, "h"), Lang.EN).run();
    assertThat(out.toString()).contains("Estimated score: 100");
  }
}
