package org.serviceadvisor.scenario.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.model.Scenario;

/** CSV, Aiken, YAML, encodings and packing. */
class PlainFormatsTest {

  @Test
  void readsCsvAsASpreadsheetInPortugueseWritesIt() {
    Read read =
        Read.text(
            "banco.csv",
            "id;pergunta;A;B;C;gabarito;explicação;nível\r\n"
                + "q1;\"Qual serviço fala; e em português?\";Amazon Polly;Amazon Lex;;A;\"É síntese\r\nde fala\";1\r\n"
                + "q2;Quais leem documentos?;Amazon Textract;Amazon Comprehend;Amazon Polly;A;x;2\r\n"
                + "q3;Quais dois?;Amazon Textract;Amazon Comprehend;Amazon Polly;\"A;B\";x;2\r\n",
            Charset.forName("windows-1252"));
    assertThat(read.problems()).isEmpty();
    assertThat(read.scenarios().get(0).text()).isEqualTo("Qual serviço fala; e em português?");
    assertThat(read.scenarios().get(0).options()).hasSize(2);
    assertThat(read.scenarios().get(0).why()).isEqualTo("É síntese\nde fala");
    assertThat(read.scenarios().get(2).expected()).containsExactly("A", "B");
    assertThat(read.records().stream().map(r -> r.line())).containsExactly(2, 4, 5);
    assertThat(read.notes())
        .anyMatch(note -> note.contains("';'"))
        .anyMatch(note -> note.contains("nível"))
        .anyMatch(note -> note.contains("windows-1252"));
  }

  @Test
  void aQuoteLeftOpenSpoilsOneRow() {
    Read read =
        Read.text(
            "b.csv",
            "id,scenario,expected\n"
                + "a,Speak.,polly\n"
                + "b,\"Speak.,polly\n"
                + "c,Speak.,polly\n"
                + "d,Speak.\n"
                + "e,Speak.,poly\n"
                + ",,\n"
                + "f,\"Speak, \"\"please\"\".\",polly;lex\n");
    assertThat(read.scenarios().stream().map(Scenario::id)).containsExactly("a", "c", "f");
    assertThat(read.scenarios().get(2).expected()).containsExactly("polly", "lex");
    assertThat(read.problems())
        .containsExactly(
            "3: a quote is opened and never closed",
            "5: the row has 2 cells, the heading has 3\nMaybe a quote or a delimiter is missing?",
            "6: 'expected': unknown service 'poly'\nMaybe 'polly'?");
  }

  @Test
  void csvWithoutAHeadingIsRefused() {
    assertThat(Read.text("b.csv", "a,b\n1,2\n").problems())
        .singleElement()
        .asString()
        .contains("no column 'scenario'");
  }

  @Test
  void readsAiken() {
    Read read =
        Read.text(
            "bank.txt",
            """
            Which service speaks?
            A. Amazon Polly
            B. Amazon Lex
            ANSWER: A

            Which service reads?
            A) Amazon Polly
            B) Amazon Textract
            ANSWER: B

            Which service is forgotten?
            A. Amazon Polly
            B. Amazon Lex

            Which service converses?
            A. Amazon Polly
            B. Amazon Lex
            ANSWER: C
            """);
    assertThat(read.scenarios().stream().map(Scenario::expected).map(Object::toString))
        .containsExactly("[A]", "[B]");
    assertThat(read.problems())
        .containsExactly(
            "11: the question has no 'ANSWER:' line",
            "15: 'expected': unknown option 'C'\nThe options are A, B");
  }

  @Test
  void aSlipInAYamlListSpoilsItsItemOnly() {
    Read read =
        Read.text(
            "b.yaml",
            """
            # yaml-language-server: $schema=scenarios.schema.json
            scenarios:
              - id: a
                scenario: >-
                  Speak,
                  - please
                expected: polly
              - id: b
                scenario: "never closed
              - id: c
                scenario: Speak.
                scenario: Sing.
              - id: d
                scenario: *alias
              - id: e
                scenario: Speak.
                options: {A: Amazon Polly, B: Amazon Lex}
                expected: [A]
              - just words
            """);
    assertThat(read.scenarios().stream().map(Scenario::id)).containsExactly("a", "e");
    assertThat(read.problems())
        .hasSize(4)
        .anyMatch(p -> p.startsWith("8: not YAML"))
        .anyMatch(p -> p.startsWith("10: not YAML") && p.contains("stands here twice"))
        .anyMatch(p -> p.startsWith("13: not YAML") && p.contains("alias"))
        .anyMatch(p -> p.startsWith("19: a record must have fields"));
  }

  @Test
  void readsYamlListsWithoutANameAndSingleQuestions() {
    assertThat(Read.text("b.yml", "- question: Speak?\n  answer: polly\n").only().expected())
        .containsExactly("polly");
    assertThat(Read.text("b.yml", "scenario: Speak?\nexpected:\n  - polly\n").only().expected())
        .containsExactly("polly");
    assertThat(
            Read.text("b.yml", "scenarios: [{scenario: Speak., expected: polly}]")
                .only()
                .expected())
        .containsExactly("polly");
  }

  @Test
  void bombsAndTagsInYamlAreNoScenario() {
    assertThat(Read.text("b.yaml", "- scenario: " + "[".repeat(20_000) + "\n").problems())
        .singleElement()
        .asString()
        .contains("not YAML");
    assertThat(Read.text("b.yaml", "scenario: !!java.net.URL [\"http://x\"]\n").problems())
        .hasSize(1);
  }

  @Test
  void encodingsAreFoundAndComposedLettersMade() {
    String text =
        "{\"scenario\":\"Transcreva o \u00e1udio da reunia\u0303o.\",\"expected\":\"transcribe\"}";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(Read.text("b.json", "\uFEFF" + text, charset).only().text())
          .isEqualTo("Transcreva o \u00e1udio da reuni\u00e3o.");
    }
    Read late = Read.text("b.jsonl", text + "\n".repeat(70_000) + text);
    assertThat(late.scenarios()).hasSize(2);
  }

  @Test
  void packedFilesAreUnpackedWhateverTheirName() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"scenario\":\"Speak.\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Read.bytes("b.jsonl.gz", packed.toByteArray()).scenarios()).hasSize(1);
    assertThat(Read.bytes("b", packed.toByteArray()).scenarios()).hasSize(1);
    byte[] cut = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 9);
    assertThat(Read.bytes("b.jsonl.gz", cut).problems())
        .anyMatch(p -> p.contains("packed and broken"));
  }

  @Test
  void emptyFilesAndLinesWithoutEndAreReported() {
    assertThat(Read.text("b.jsonl", "").problems()).containsExactly("1: the file is empty");
    String huge = "{\"scenario\":\"" + "a".repeat(Lines.LONGEST) + "\"}\n{\"scenario\":\"Speak.\"}";
    Read read = Read.text("b.jsonl", huge);
    assertThat(read.problems()).singleElement().asString().contains("more than");
    assertThat(read.scenarios()).hasSize(1);
  }
}
