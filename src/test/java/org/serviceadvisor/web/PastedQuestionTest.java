package org.serviceadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PastedQuestionTest {
  @Test
  void letteredLinesAtTheEndAreOptions() {
    PastedQuestion question =
        PastedQuestion.of("Which service?\r\n\r\nA) Amazon Polly\r\n- b. Amazon Lex\r\n", "");
    assertThat(question.text()).isEqualTo("Which service?");
    assertThat(question.options()).isEqualTo(Map.of("A", "Amazon Polly", "B", "Amazon Lex"));
  }

  @Test
  void aTextWithoutOptionsStaysWhole() {
    String text = "A. Company sells shoes.\nIt wants to read reviews.";
    assertThat(PastedQuestion.of(text, "")).isEqualTo(new PastedQuestion(text, Map.of()));
  }

  @Test
  void theFieldOfOptionsTakesPlainLines() {
    PastedQuestion question = PastedQuestion.of("Which?", "Amazon Polly\n\nB: Amazon Lex");
    assertThat(question.options()).isEqualTo(Map.of("A", "Amazon Polly", "B", "Amazon Lex"));
  }

  @Test
  void optionsAloneAreNoQuestion() {
    assertThat(PastedQuestion.of("A. Polly\nB. Lex", "").options()).isEmpty();
  }
}
