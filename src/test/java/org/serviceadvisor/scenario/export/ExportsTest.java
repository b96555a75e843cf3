package org.serviceadvisor.scenario.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.grading.Questions;
import org.serviceadvisor.scenario.input.ScenarioFiles;

class ExportsTest {
  private static final Scenario ONE =
      Questions.record(
              "one",
              "Price = {high}; 50% of ~all: which #1 \\ service?\nPick it.",
              Map.of(
                  "A",
                  "Amazon Polly = speech",
                  "B",
                  "Amazon {Lex} ~ bots",
                  "C",
                  "<b>Kendra</b> & Co"),
              List.of(),
              "B")
          .scenario();
  private static final Scenario SEVERAL =
      Questions.record(
              "several",
              "Which three? (Select THREE)",
              Map.of("A", "Textract", "B", "Polly", "C", "Lex", "D", "Macie", "E", "Glue"),
              List.of("A"),
              "A",
              "C",
              "E")
          .scenario();
  private static final Scenario OPEN =
      Questions.record("open", "Turn text into speech.", Map.of(), List.of(), "polly").scenario();

  private static final Scenario ORDERING =
      arranged("ordering", Form.ORDERING, List.of("C", "A", "B"), List.of("A", "C", "B"));
  private static final Scenario MATCHING =
      arranged(
          "matching",
          Form.matching(new TreeMap<>(Map.of("1", "Read = forms", "2", "Speak, aloud"))),
          List.of("B", "A"),
          List.of("A", "B"));

  private static Scenario arranged(
      String id, Form form, List<String> expected, List<String> given) {
    return new Scenario(
        id,
        Optional.of(Lang.EN),
        OptionalInt.of(3),
        Optional.of("genai"),
        "Put them in their places.",
        form,
        new TreeMap<>(Map.of("A", "Amazon Polly", "B", "Amazon Textract", "C", "Amazon ~ Lex")),
        expected,
        given,
        "Because.");
  }

  private static String export(ExportFormat format, Scenario... scenarios) throws IOException {
    StringWriter out = new StringWriter();
    try (Export export = format.start(out, Built.advisor().knowledge())) {
      for (Scenario scenario : scenarios) {
        export.add(scenario);
      }
    }
    return out.toString();
  }

  private static List<Record> read(String name, String content) throws IOException {
    List<Record> records = new ArrayList<>();
    new ScenarioFiles(new ScenarioChecker(Built.advisor().knowledge()))
        .read(
            name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), records::add);
    return records;
  }

  @ParameterizedTest
  @EnumSource(names = {"GIFT", "CSV", "JSON"})
  void whatWasWrittenIsReadBackTheSame(ExportFormat format) throws IOException {
    List<Record> records = read("bank." + format.ending(), export(format, ONE, SEVERAL, OPEN));
    assertThat(records).allMatch(Record.Valid.class::isInstance).hasSize(3);
    for (int i = 0; i < 3; i++) {
      Scenario before = List.of(ONE, SEVERAL, OPEN).get(i);
      Scenario after = ((Record.Valid) records.get(i)).scenario();
      assertThat(after.text()).isEqualTo(before.text());
      assertThat(after.options()).isEqualTo(before.options());
      assertThat(after.expected()).isEqualTo(before.expected());
      assertThat(after.topic()).isEqualTo(before.topic());
      assertThat(after.id()).isEqualTo(before.id());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "JSON"})
  void placesAreWrittenAndReadBackTheSame(ExportFormat format) throws IOException {
    List<Record> records = read("bank." + format.ending(), export(format, ORDERING, MATCHING, ONE));
    assertThat(records.stream().map(record -> ((Record.Valid) record).scenario()))
        .containsExactly(ORDERING, MATCHING, ONE);
  }

  @Test
  void giftHasMatchingsAndMakesOrderingsOfThem() throws IOException {
    List<Record> records = read("bank.gift", export(ExportFormat.GIFT, MATCHING, ORDERING));
    Scenario matching = ((Record.Valid) records.get(0)).scenario();
    assertThat(matching.form()).isEqualTo(MATCHING.form());
    assertThat(matching.texts(matching.expected())).isEqualTo(MATCHING.texts(MATCHING.expected()));
    assertThat(matching.options().values())
        .containsExactlyInAnyOrderElementsOf(MATCHING.options().values());
    Scenario places = ((Record.Valid) records.get(1)).scenario();
    assertThat(places.form().prompts().values())
        .containsExactly("Amazon Polly", "Amazon Textract", "Amazon ~ Lex");
    assertThat(places.texts(places.expected())).containsExactly("2", "3", "1");
  }

  @Test
  void peopleSeePlacesOnPaperAndOnCards() throws IOException {
    String html = export(ExportFormat.PRINT, ORDERING, MATCHING);
    assertThat(html)
        .contains("<li>____ A. Amazon Polly</li>", "<li>____ 1. Read = forms</li>")
        .contains("<li>A. Amazon Polly</li>")
        .contains("C → A → B: Amazon ~ Lex; Amazon Polly; Amazon Textract")
        .contains("1 = B. Amazon Textract; 2 = A. Amazon Polly");
    assertThat(export(ExportFormat.ANKI, MATCHING))
        .contains("1. Read = forms<br>2. Speak, aloud<br><br>A. Amazon Polly")
        .contains("<b>1 = B. Amazon Textract; 2 = A. Amazon Polly</b>");
  }

  @Test
  void checkBoxesHaveNoRoomForPlaces() {
    assertThatThrownBy(() -> export(ExportFormat.MARKDOWN, ORDERING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'ordering' is of the kind ordering")
        .hasMessageContaining("Maybe JSON, CSV or GIFT?");
  }

  @Test
  void markdownIsReadBackButForIds() throws IOException {
    List<Record> records = read("bank.md", export(ExportFormat.MARKDOWN, ONE, SEVERAL));
    Scenario several = ((Record.Valid) records.get(1)).scenario();
    assertThat(several.options()).isEqualTo(SEVERAL.options());
    assertThat(several.expected()).isEqualTo(SEVERAL.expected());
  }

  @Test
  void ankiGetsOneNoteALineInQuotedHtml() throws IOException {
    List<String> lines = export(ExportFormat.ANKI, ONE, SEVERAL, OPEN).lines().toList();
    assertThat(lines.subList(0, 5))
        .containsExactly(
            "#separator:tab", "#html:true", "#notetype:Basic", "#deck:AIF-C01", "#tags column:3");
    assertThat(lines).hasSize(8);
    assertThat(lines.get(5).split("\t")).hasSize(3);
    assertThat(lines.get(5)).contains("&lt;b&gt;Kendra&lt;/b&gt; &amp; Co").contains("<b>B: ");
    assertThat(lines.get(7))
        .contains("<b>Amazon Polly</b>")
        .endsWith("\"aif-c01 domain-1 speech lang-en\"");
  }

  @Test
  void csvHoldsNoFormulas() throws IOException {
    Scenario formula =
        Questions.record("=1+1", "@SUM(A1)", Map.of("A", "-1", "B", "+1"), List.of(), "A")
            .scenario();
    assertThat(export(ExportFormat.CSV, formula))
        .contains("'=1+1,")
        .contains(",'@SUM(A1),'-1,'+1,");
  }

  @Test
  void aSheetToPrintHasItsKeyOnAnotherPage() throws IOException {
    String html = export(ExportFormat.PRINT, ONE, OPEN);
    int key = html.indexOf("<section class=\"key\">");
    assertThat(html.substring(0, key))
        .contains("☐ A. Amazon Polly = speech")
        .doesNotContain("B: Amazon");
    assertThat(html.substring(key))
        .contains("<strong>B: Amazon {Lex} ~ bots</strong>")
        .contains("Amazon Polly");
    assertThat(html).contains("break-before: page").doesNotContain("http");
  }

  @Test
  void giftNeedsAKey() {
    Scenario open = Questions.record("a", "x", Map.of("A", "a", "B", "b"), List.of()).scenario();
    assertThatThrownBy(() -> export(ExportFormat.GIFT, open)).hasMessageContaining("has no key");
  }
}
