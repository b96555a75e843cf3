package org.serviceadvisor.scenario.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.scenario.Record;

class BankLintTest {
  private static final Map<String, String> FOUR =
      Map.of("A", "Amazon Polly", "B", "Amazon Lex", "C", "Amazon Kendra", "D", "Amazon Macie");

  private final BankLint lint = new BankLint(Built.advisor().reader());

  private List<Finding.Kind> look(Record record) {
    return lint.look(record).stream().map(Finding::kind).toList();
  }

  @Test
  void soundQuestionsPass() {
    assertThat(look(Questions.record("a", "Which service speaks?", FOUR, List.of(), "A")))
        .isEmpty();
    assertThat(
            look(
                Questions.record(
                    "b", "Which services talk? (Select TWO)", FOUR, List.of(), "A", "B")))
        .isEmpty();
  }

  @Test
  void findsFlawsOfOneQuestion() {
    assertThat(look(Questions.record("a", "Which service speaks?", FOUR, List.of())))
        .containsExactly(Finding.Kind.NO_KEY);
    assertThat(look(Questions.record("b", "which SERVICE, speaks", FOUR, List.of(), "A")))
        .containsExactly(Finding.Kind.SAME_STEM);
    assertThat(look(Questions.record("c", "Which services talk?", FOUR, List.of(), "A", "B")))
        .containsExactly(Finding.Kind.SEVERAL_WITHOUT_HINT);
    assertThat(look(Questions.record("d", "Which? (Select THREE)", FOUR, List.of(), "A", "B")))
        .containsExactly(Finding.Kind.HINT_DIFFERS);
    assertThat(
            look(
                Questions.record(
                    "e",
                    "Which one is it?",
                    Map.of("A", "Polly", "B", "polly", "C", "Lex"),
                    List.of(),
                    "C")))
        .containsExactly(Finding.Kind.SAME_OPTIONS);
    assertThat(
            look(
                Questions.record(
                    "f",
                    "Which of them is right?",
                    Map.of("A", "Polly", "B", "Amazon Transcribe with a custom vocabulary"),
                    List.of(),
                    "B")))
        .containsExactly(Finding.Kind.LONGEST_IS_RIGHT);
  }

  @Test
  void findsFlawsOfTheBank() {
    for (int i = 0; i < 40; i++) {
      lint.look(Questions.record("q" + i, "Question number " + i, FOUR, List.of(), "C"));
    }
    assertThat(lint.finish())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.LONGEST_IS_RIGHT, Finding.Kind.LETTER_IMBALANCE);
  }

  @Test
  void aSmallOrEvenBankIsNotBlamed() {
    for (int i = 0; i < 40; i++) {
      lint.look(
          Questions.record(
              "q" + i,
              "Question number " + i,
              FOUR,
              List.of(),
              "ABCD".substring(i % 4, i % 4 + 1)));
    }
    assertThat(lint.finish()).isEmpty();
  }
}
