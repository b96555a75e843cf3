package org.serviceadvisor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.serviceadvisor.advice.reasons.AnswerJson;
import org.serviceadvisor.advice.reasons.Asked;
import org.serviceadvisor.advice.reasons.Inquiry;
import org.serviceadvisor.explain.NextQuestion;
import org.serviceadvisor.explain.NextQuestion.Choice;
import org.serviceadvisor.model.Lang;

/** Asks what is missing, one question at a time, until there is an answer or nobody answers. */
final class Dialog {
  private static final int MOST_QUESTIONS = 5;

  private final Console console;
  private final AnswerJson answers;
  private final BufferedReader in;

  Dialog(Console console, AnswerJson answers) {
    this.console = console;
    this.answers = answers;
    this.in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
  }

  /**
   * Asks.
   *
   * @return the question with the facts that were answered
   */
  Asked ask(Asked asked, Inquiry inquiry) throws IOException {
    Asked told = asked;
    Inquiry now = inquiry;
    for (int i = 0; i < MOST_QUESTIONS; i++) {
      Optional<NextQuestion> question = now.nextQuestion();
      Optional<Choice> choice =
          question.isEmpty() ? Optional.empty() : choice(question.get(), now.lang());
      if (choice.isEmpty()) {
        return told;
      }
      told = told.with(told.facts().and(choice.get().facts()));
      now = answers.inquiry(told);
      if (now.isSettled()) {
        return told;
      }
    }
    return told;
  }

  private Optional<Choice> choice(NextQuestion question, Lang lang) throws IOException {
    new ReasonsText(lang, console.out()).question(question);
    List<Choice> choices = question.answers();
    console
        .out()
        .printf(
            lang == Lang.PT ? "Resposta (1-%d, Enter pula): " : "Answer (1-%d, Enter skips): ",
            choices.size());
    console.out().flush();
    String line = in.readLine();
    console.out().println();
    return line == null ? Optional.empty() : picked(line.strip(), choices);
  }

  private static Optional<Choice> picked(String word, List<Choice> choices) {
    for (int i = 0; i < choices.size(); i++) {
      if (word.equals(String.valueOf(i + 1)) || word.equalsIgnoreCase(choices.get(i).text())) {
        return Optional.of(choices.get(i));
      }
    }
    return Optional.empty();
  }
}
