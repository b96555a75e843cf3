package org.serviceadvisor.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Lang;

class AptnessTest {
  private static final String CREATIVE = "The slogans of the model are dull and need more variety.";
  private static final String FACTUAL = "The same question must always get the same answer.";
  private static final List<Choice> TAUGHT =
      List.of(
          choice(CREATIVE, "Turn the dial up", "Turn the dial down"),
          choice("Make the stories of the model more creative.", "Dial up", "Dial down"),
          choice(FACTUAL, "Turn the dial down", "Turn the dial up"),
          choice("Answers must be deterministic.", "Dial down", "Dial up"));

  private static Choice choice(String asked, String right, String wrong) {
    return new Choice("test", Lang.EN, asked, List.of(right), List.of(wrong));
  }

  private static Reader reader() {
    return Built.advisor().reader();
  }

  private static Aptness.Question question(Aptness aptness, String asked) {
    return aptness.question(asked, reader().read(asked, Optional.empty()).likeness());
  }

  private static double apt(Aptness aptness, String asked, String answer) {
    OptionText text = OptionText.of(answer);
    return aptness.of(question(aptness, asked), text, reader().likeness(text));
  }

  @Test
  void theSameWordsAreAptForOneQuestionAndNotForAnother() {
    Aptness aptness = AptnessTrainer.train(List.of(), TAUGHT, reader(), Concepts.none());

    assertThat(apt(aptness, CREATIVE, "Put the dial up"))
        .isGreaterThan(apt(aptness, CREATIVE, "Put the dial down"));
    assertThat(apt(aptness, FACTUAL, "Put the dial down"))
        .isGreaterThan(apt(aptness, FACTUAL, "Put the dial up"));
  }

  @Test
  void tellsTheWordsThatMakeAnAnswerApt() {
    Aptness aptness = AptnessTrainer.train(List.of(), TAUGHT, reader(), Concepts.none());

    assertThat(aptness.words(question(aptness, CREATIVE), "Put the dial up", 3))
        .contains("up")
        .doesNotContain("Put");
  }

  @Test
  void learnsTheSameEachTimeAndComesBackAsItWasWritten() throws IOException {
    Aptness first = AptnessTrainer.train(List.of(), TAUGHT, reader(), Concepts.none());
    Aptness second = AptnessTrainer.train(List.of(), TAUGHT, reader(), Concepts.none());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    first.write(new DataOutputStream(bytes));
    Aptness read =
        Aptness.read(
            new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), WordTable.EMPTY);

    double apt = apt(first, CREATIVE, "Put the dial up");
    assertThat(apt).isNotZero();
    assertThat(apt(second, CREATIVE, "Put the dial up")).isEqualTo(apt);
    assertThat(apt(read, CREATIVE, "Put the dial up")).isEqualTo(apt);
  }

  @Test
  void withoutChoicesNothingIsApt() {
    Aptness none = AptnessTrainer.train(List.of(), List.of(), reader(), Concepts.none());

    assertThat(apt(none, CREATIVE, "Put the dial up")).isZero();
    assertThat(none.words(question(none, CREATIVE), "Put the dial up", 3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'lang':'en','asked':'x','right':['a'],'wrong':[]}; 'wrong' needs texts",
        "{'lang':'en','asked':'x','right':['a',' '],'wrong':['b']}; 'right' needs texts",
        "{'lang':'en','asked':'x','right':['a'],'wrong':['b','a']}; 'a' is right and wrong",
        "{'lang':'fr','asked':'x','right':['a'],'wrong':['b']}; 'fr'",
        "{'lang':'en'; not JSON"
      })
  void saysWhichChoiceIsWrong(String line, String problem, @TempDir Path rules) throws IOException {
    Files.createDirectories(rules.resolve("leanings"));
    Files.writeString(
        rules.resolve("leanings/choices.jsonl"),
        ("{'lang':'en','asked':'x','right':['a'],'wrong':['b']}\n" + line + "\n")
            .replace('\'', '"'));

    assertThatThrownBy(() -> ChoiceFiles.read(rules))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("choices.jsonl:2")
        .hasMessageContaining(problem);
  }
}
