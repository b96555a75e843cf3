package org.serviceadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.web.PairView.Word;

class PairViewTest {
  @Test
  void marksRunsOfOwnWordsWithoutTheSpaceBesideThem() {
    assertThat(
            PairView.words("The file is large, very large. Which?", "The file was small. Which?"))
        .containsExactly(
            new Word("The file ", false),
            new Word("is large, very large.", true),
            new Word(" Which?", false));
    assertThat(PairView.words("Mine alone ", "other"))
        .containsExactly(new Word("Mine alone", true), new Word(" ", false));
    assertThat(PairView.words("The same.", "The same."))
        .containsExactly(new Word("The same.", false));
  }

  @Test
  void losesNothingOfTheText() {
    String text = "An office  wants\nsearch, and a bot. ";

    assertThat(
            PairView.words(text, "An office wants a bot").stream()
                .map(Word::text)
                .collect(Collectors.joining()))
        .isEqualTo(text);
  }
}
