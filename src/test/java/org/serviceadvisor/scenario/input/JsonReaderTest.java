package org.serviceadvisor.scenario.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"B\"                     | B",
        "\"b\"                     | B",
        "[\"B\"]                   | B",
        "\"Amazon Polly\"          | B",
        "[\"Amazon Polly\"]        | B",
        "\"B. Amazon Polly\"       | B",
        "\"B) amazon polly.\"      | B",
        "1                         | B",
        "[1, 2]                    | B C",
        "\"B, C\"                  | B C",
        "\"BC\"                    | B C",
        "\"B and C\"               | B C",
        "\"B e C\"                 | B C",
        "\"B;C\"                   | B C",
        "\"Amazon Polly; Amazon Lex\" | B C",
        "[\"B\", \"C\"]            | B C",
      })
  void readsTheKeyInEveryShapeSeen(String key, String ids) {
    Read read =
        Read.text(
            "bank.json",
            "[{\"question\":\"Which speaks?\",\"choices\":[\"Amazon Lex V2\",\"Amazon Polly\",\"Amazon Lex\"],\"answer\":%s}]"
                .formatted(key));
    assertThat(read.only().expected()).containsExactly(ids.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"E\"               | unknown option 'E'",
        "\"Amazon Pollly\"   | unknown option 'Amazon Pollly'",
        "3                   | no such option among 3",
        "\"1\"               | --index-base",
        "\"A) Amazon Polly\" | is the text of option B",
        "true                | must be a text or a number",
      })
  void saysWhatIsWrongWithAKey(String key, String reason) {
    Read read =
        Read.text(
            "bank.json",
            "[{\"question\":\"Which speaks?\",\"choices\":[\"Amazon Lex V2\",\"Amazon Polly\",\"Amazon Lex\"],\"answer\":%s}]"
                .formatted(key));
    assertThat(read.problems()).singleElement().asString().contains(reason);
  }

  @Test
  void saysOnceThatNumbersCountFromZeroAndTakesTheCallersWordForIt() {
    String bank =
        "[{\"pergunta\":\"Qual fala?\",\"opcoes\":[\"Lex\",\"Polly\"],\"respostas_corretas\":[1]},"
            + "{\"pergunta\":\"Qual conversa?\",\"opcoes\":[\"Polly\",\"Lex\"],\"respostas_corretas\":[1]}]";
    Read read = Read.text("bank.json", bank);
    assertThat(read.notes()).singleElement().asString().contains("counted from 0");
    Read fromOne =
        Read.bytes("bank.json", bank.getBytes(StandardCharsets.UTF_8), OptionalInt.of(1));
    assertThat(fromOne.scenarios()).allMatch(s -> s.expected().equals(List.of("A")));
    assertThat(fromOne.notes()).isEmpty();
  }

  @Test
  void readsOptionsAsObjectsWithMarksAndTakesLabelsAway() {
    Read read =
        Read.text(
            "bank.json",
            """
            {"title": "Mock", "tags": [{"name": "aif"}],
             "questions": [
              {"id": 7, "questionText": "Which speaks?", "difficulty": 2,
               "options": [{"id": "x", "text": "Lex", "isCorrect": false}, {"id": "y", "text": "Polly", "isCorrect": true}]},
              {"id": 8, "prompt": "Which converses?", "alternativas": {"A": "A. A. Lex", "B": "B. B. Polly"}, "correct_answer": "A",
               "explanation": "It leads a dialogue.", "domain": "Domain 2: Generative AI"}
             ]}
            """);
    assertThat(read.problems()).isEmpty();
    assertThat(read.scenarios().get(0).expected()).containsExactly("y");
    assertThat(read.scenarios().get(1).options())
        .containsEntry("A", "Lex")
        .containsEntry("B", "Polly");
    assertThat(read.scenarios().get(1).topic()).contains("Domain 2: Generative AI");
    assertThat(read.scenarios().get(1).why()).isEqualTo("It leads a dialogue.");
    assertThat(read.notes())
        .anyMatch(note -> note.contains("'tags'"))
        .anyMatch(note -> note.contains("difficulty"));
  }

  @Test
  void refusesTwoKeysThatDiffer() {
    assertThat(
            Read.text(
                    "b.json",
                    "[{\"question\":\"x\",\"options\":[\"a\",\"b\"],\"answer\":\"A\",\"correct\":\"B\"}]")
                .problems())
        .singleElement()
        .asString()
        .contains("'correct' and 'answer' say different things");
  }

  @Test
  void readsUpToABreakAndSaysThatTheRestIsLost() {
    Read read =
        Read.text(
            "b.json",
            "[\n{\"scenario\":\"Speak.\",\"expected\":[\"polly\"]},\n{\"scenario\":\"x\",,}\n]");
    assertThat(read.scenarios()).hasSize(1);
    assertThat(read.problems())
        .singleElement()
        .asString()
        .startsWith("3: not JSON at line 3")
        .contains("not read");
  }

  @Test
  void aFieldThatStandsTwiceSpoilsItsRecordOnly() {
    Read read =
        Read.text(
            "b.json",
            "[{\"scenario\":\"Speak.\",\"scenario\":\"Sing.\"},{\"scenario\":\"Speak.\",\"expected\":\"Amazon Polly\"}]");
    assertThat(read.problems()).singleElement().asString().contains("'scenario' stands here twice");
    assertThat(read.scenarios().get(0).expected()).containsExactly("polly");
  }

  @Test
  void findsQuestionsInNestedObjectsAndInSeveralValues() {
    assertThat(
            Read.text(
                    "b.json",
                    "{\"exam\":{\"questions\":[{\"question\":\"Speak?\",\"answer\":\"Amazon Polly\"}]}}")
                .only()
                .expected())
        .containsExactly("polly");
    assertThat(
            Read.text("b.json", "{\"scenario\":\"Speak.\"} {\"scenario\":\"Sing.\"}").scenarios())
        .hasSize(2);
  }
}
