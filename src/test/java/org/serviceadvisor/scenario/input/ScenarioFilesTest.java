package org.serviceadvisor.scenario.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;

class ScenarioFilesTest {
  private static final String GOOD =
      "{\"id\":\"%s\",\"scenario\":\"Which service speaks?\",\"options\":{\"A\":\"Amazon Polly\",\"B\":\"Amazon Lex\"},\"expected\":[\"A\"]}";

  private final ScenarioFiles files =
      new ScenarioFiles(new ScenarioChecker(Built.advisor().knowledge()));

  private List<Record> read(String name, String content) throws IOException {
    List<Record> records = new ArrayList<>();
    files.read(
        name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), records::add);
    return records;
  }

  private String reason(String record) throws IOException {
    Record only = read("f.jsonl", record).get(0);
    assertThat(only).isInstanceOf(Record.Invalid.class);
    return ((Record.Invalid) only).reason();
  }

  @Test
  void oneBrokenLineDoesNotStopTheFile() throws IOException {
    List<Record> records =
        read("f.jsonl", GOOD.formatted("a") + "\n{broken\n" + GOOD.formatted("b") + "\n");
    assertThat(records).hasSize(3);
    assertThat(records.get(1)).isInstanceOf(Record.Invalid.class);
    assertThat(records.get(1).line()).isEqualTo(2);
    assertThat(records.get(2)).isInstanceOf(Record.Valid.class);
  }

  @Test
  void jsonListsWrappedListsAndSingleObjectsAreRead() throws IOException {
    assertThat(read("f.json", "[" + GOOD.formatted("a") + "]"))
        .hasSize(1)
        .allMatch(Record.Valid.class::isInstance);
    assertThat(read("f.json", "{\"scenarios\":[" + GOOD.formatted("b") + "]}"))
        .hasSize(1)
        .allMatch(Record.Valid.class::isInstance);
    assertThat(read("f.json", GOOD.formatted("c")))
        .hasSize(1)
        .allMatch(Record.Valid.class::isInstance);
  }

  @Test
  void yamlIsReadWithLines() throws IOException {
    List<Record> records =
        read(
            "f.yaml",
            "scenarios:\n  - id: a\n    scenario: Which service speaks?\n  - id: b\n    scenario: ''\n");
    assertThat(records.get(0)).isInstanceOf(Record.Valid.class);
    assertThat(records.get(1)).isInstanceOf(Record.Invalid.class);
    assertThat(records.get(1).line()).isEqualTo(4);
  }

  @Test
  void brokenFilesNameLineAndColumn() throws IOException {
    assertThat(((Record.Invalid) read("f.yaml", "scenarios:\n  - id: [a\n").get(0)).reason())
        .contains("not YAML at line 3");
    assertThat(((Record.Invalid) read("f.json", "[\n{\"id\": }\n]").get(0)).reason())
        .contains("line 2, column");
  }

  @Test
  void expectedMustBeAnOption() throws IOException {
    assertThat(reason(GOOD.formatted("a").replace("[\"A\"]", "[\"C\"]")))
        .contains("'expected': unknown option 'C'");
  }

  @Test
  void expectedMustBeAServiceWhereThereAreNoOptions() throws IOException {
    assertThat(reason("{\"scenario\":\"Speak.\",\"expected\":[\"poly\"]}"))
        .contains("unknown service 'poly'\nMaybe 'polly'?");
  }

  @Test
  void idsAreUnique() throws IOException {
    assertThat(read("f.jsonl", GOOD.formatted("a") + "\n" + GOOD.formatted("a")).get(1))
        .isInstanceOf(Record.Invalid.class);
  }

  @Test
  void blankLongAndBinaryTextsAreRefused() throws IOException {
    assertThat(reason("{\"scenario\":\" \"}")).contains("missing or blank");
    assertThat(reason("{\"scenario\":\"" + "a".repeat(60_000) + "\"}")).contains("at most 50000");
    assertThat(reason("{\"scenario\":\"a\\u0000\\u0001b\"}")).contains("not text");
  }

  @Test
  void unknownFieldsLanguagesAndDomainsAreNamed() throws IOException {
    assertThat(reason("{\"scenario\":\"x\",\"optoins\":{}}")).contains("Maybe 'options'?");
    assertThat(reason("{\"scenario\":\"x\",\"lang\":\"fr\"}")).contains("unknown language 'fr'");
    assertThat(reason("{\"id\":\"d\",\"scenario\":\"x\",\"domain\":9}"))
        .contains("'domain' is 1 to 5");
  }

  @Test
  void oneOptionIsNoChoice() throws IOException {
    assertThat(reason("{\"scenario\":\"x\",\"options\":{\"A\":\"a\"}}"))
        .contains("2 to 26 options");
  }

  @Test
  void unknownEndingsAreNamed() throws IOException {
    assertThat(((Record.Invalid) read("f.docx", "x").get(0)).reason())
        .contains("neither the name nor the content")
        .contains("--from");
  }
}
