package org.serviceadvisor.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.model.Lang;

class PhraseParserTest {
  private final StemTable table = new StemTable(new Stems());
  private final PhraseParser parser =
      new PhraseParser(table, Map.of("image", Map.of(Lang.EN, List.of("image", "still picture"))));

  private boolean matches(String phrase, String text) {
    Pattern pattern = parser.parse("fact", Lang.EN, phrase, false, "test:1");
    List<Token> tokens = TokenScanner.scan(text);
    Words words = Words.of(tokens, 0, tokens.size(), EnumSet.of(Lang.EN), table);
    Phrasebook book = Phrasebook.of(List.of(pattern), table, 0);
    return !new PhraseMatcher(book).find(words).isEmpty();
  }

  @Test
  void plainWordsMatchTheirInflections() {
    assertThat(matches("transcribe call", "transcribing calls")).isTrue();
  }

  @Test
  void exactWordsDoNot() {
    assertThat(matches("=calls", "call")).isFalse();
    assertThat(matches("=calls", "calls")).isTrue();
  }

  @Test
  void choicesHoldSeveralWordsAndGaps() {
    assertThat(matches("[read ..2 text|scan] now", "read all the text now")).isTrue();
    assertThat(matches("[read ..2 text|scan] now", "scan now")).isTrue();
    assertThat(matches("[read ..2 text|scan] now", "read now")).isFalse();
  }

  @Test
  void setsHoldPhrases() {
    assertThat(matches("label {image}", "labels still pictures")).isTrue();
  }

  @Test
  void optionalWordsMayBeMissing() {
    assertThat(matches("label (the|all) {image}", "label all images")).isTrue();
    assertThat(matches("label (the|all) {image}", "label images")).isTrue();
  }

  @Test
  void gapsAreBounded() {
    assertThat(matches("label ..1 {image}", "label some images")).isTrue();
    assertThat(matches("label ..1 {image}", "label some new images")).isFalse();
    assertThat(matches("label ... {image}", "label a b c d image")).isTrue();
  }

  @Test
  void wrongPhrasesAreNamed() {
    assertThatThrownBy(() -> matches("label [image", "x"))
        .hasMessageContaining("test:1")
        .hasMessageContaining("']' is missing");
    assertThatThrownBy(() -> matches("{imag}", "x"))
        .hasMessageContaining("unknown set 'imag'\nMaybe 'image'?");
    assertThatThrownBy(() -> matches("(maybe)", "x"))
        .hasMessageContaining("no word that must be there");
  }
}
