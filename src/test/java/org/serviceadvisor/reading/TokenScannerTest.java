package org.serviceadvisor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenScannerTest {
  private static List<String> words(String text) {
    return TokenScanner.scan(text).stream().map(Token::folded).toList();
  }

  @Test
  void offsetsPointIntoTheOriginalText() {
    String text = "A análise de ÁUDIO, em tempo-real!";
    for (Token token : TokenScanner.scan(text)) {
      assertThat(Fold.fold(text.substring(token.start(), token.end()))).isEqualTo(token.folded());
    }
  }

  @Test
  void hyphensAndSlashesSplitAndAccentsFold() {
    assertThat(words("text-to-speech e/ou análise"))
        .containsExactly("text", "to", "speech", "e", "ou", "analise");
  }

  @Test
  void unitsGluedToNumbersAreSplitButNamesAreNot() {
    assertThat(words("800MB on EC2 and S3, 2,5GB"))
        .containsExactly("800", "mb", "on", "ec2", "and", "s3", "2,5", "gb");
  }

  @Test
  void sentencesEndAtStopsButNotInsideNumbersOrAbbreviations() {
    List<Token> tokens = TokenScanner.scan("It takes 2.5 s, e.g. for images. Which service fits?");
    assertThat(tokens.get(0).sentence()).isZero();
    assertThat(tokens.get(tokens.size() - 1).sentence()).isEqualTo(1);
    assertThat(tokens).filteredOn(token -> token.sentence() == 1).hasSize(3);
  }

  @Test
  void possessivesDoNotHideTheWord() {
    assertThat(words("the customer's voice")).containsExactly("the", "customer", "voice");
  }
}
