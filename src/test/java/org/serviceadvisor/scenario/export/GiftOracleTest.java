package org.serviceadvisor.scenario.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.boot.Scenarios;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.grading.Questions;
import org.serviceadvisor.scenario.input.ScenarioFiles;

/** What we write as GIFT, and how we read it, agrees with gift-pegjs, the parser of others. */
class GiftOracleTest {
  private static final Path LIBRARY = Path.of("target/gift-oracle/node_modules/gift-pegjs");

  @TempDir Path folder;

  private List<JsonNode> understood(Path file) throws IOException, InterruptedException {
    boolean there = Files.isDirectory(LIBRARY);
    if (!there && System.getenv("CI") == null) {
      assumeTrue(
          false, "gift-pegjs is missing; npm install --prefix target/gift-oracle gift-pegjs@1.0.2");
    }
    Path out = folder.resolve("understood.jsonl");
    Process node =
        new ProcessBuilder(
                "node",
                "src/test/resources/gift-oracle.js",
                LIBRARY.toAbsolutePath().toString(),
                file.toString())
            .redirectOutput(out.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).as(Files.readString(out)).isZero();
    List<JsonNode> questions = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      questions.add(new ObjectMapper().readTree(line));
    }
    return questions;
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static void assertSame(JsonNode other, Scenario ours) {
    assertThat(other.path("title").asText()).isEqualTo(ours.id());
    assertThat(plain(other.path("text").asText())).isEqualTo(plain(ours.text()));
    List<String> ids = List.copyOf(ours.options().keySet());
    assertThat(other.path("choices")).hasSameSizeAs(ids);
    for (int i = 0; i < ids.size(); i++) {
      assertThat(plain(other.path("choices").get(i).asText()))
          .isEqualTo(plain(ours.options().get(ids.get(i))));
      assertThat(other.path("right").get(i).asBoolean())
          .as(ours.id() + " " + ids.get(i))
          .isEqualTo(ours.expected().contains(ids.get(i)));
    }
  }

  @Test
  void whatWeWriteIsWhatOthersRead() throws IOException, InterruptedException {
    List<Scenario> scenarios = new ArrayList<>(Scenarios.all());
    scenarios.add(
        Questions.record(
                "special",
                "Price = {high}; 50% of ~all: which #1 \\ service?",
                Map.of("A", "a = b", "B", "{c} ~ d", "C", "e # f : g"),
                List.of(),
                "B")
            .scenario());
    Path file = folder.resolve("bank.gift");
    try (Writer writer = Files.newBufferedWriter(file);
        Export export = ExportFormat.GIFT.start(writer, Built.advisor().knowledge())) {
      for (Scenario scenario : scenarios) {
        export.add(scenario);
      }
    }
    List<JsonNode> others = understood(file);
    assertThat(others).hasSameSizeAs(scenarios);
    for (int i = 0; i < scenarios.size(); i++) {
      assertSame(others.get(i), scenarios.get(i));
    }
  }

  @Test
  void matchingsWeWriteAreWhatOthersRead() throws IOException, InterruptedException {
    List<Scenario> matchings =
        Scenarios.arranged().stream()
            .filter(scenario -> scenario.form().kind() == Form.Kind.MATCHING)
            .toList();
    Path file = folder.resolve("matchings.gift");
    try (Writer writer = Files.newBufferedWriter(file);
        Export export = ExportFormat.GIFT.start(writer, Built.advisor().knowledge())) {
      for (Scenario scenario : matchings) {
        export.add(scenario);
      }
    }
    List<JsonNode> others = understood(file);
    assertThat(others).hasSameSizeAs(matchings).hasSizeGreaterThan(100);
    for (int i = 0; i < matchings.size(); i++) {
      Scenario ours = matchings.get(i);
      List<String> prompts = new ArrayList<>(ours.form().prompts().values());
      List<String> options = new ArrayList<>(ours.texts(ours.expected()));
      ours.options().keySet().stream()
          .filter(id -> !ours.expected().contains(id))
          .forEach(
              id -> {
                prompts.add("");
                options.add(ours.options().get(id));
              });
      JsonNode pairs = others.get(i).path("pairs");
      assertThat(pairs.findValuesAsText("prompt").stream().map(GiftOracleTest::plain))
          .isEqualTo(prompts.stream().map(GiftOracleTest::plain).toList());
      assertThat(pairs.findValuesAsText("option").stream().map(GiftOracleTest::plain))
          .isEqualTo(options.stream().map(GiftOracleTest::plain).toList());
    }
  }

  @Test
  void whatOthersWriteIsReadAsTheyReadIt() throws IOException, InterruptedException {
    Path file =
        Files.writeString(
            folder.resolve("other.gift"),
            """
            $CATEGORY: tom/dick/harry

            // a remark
            ::one::Which service speaks? {
              ~Amazon Lex #it converses
              =Amazon Polly #yes
              ~Amazon \\{Translate\\}
            }

            ::two::Which two read? {~%50%Amazon Textract ~%50%Amazon Rekognition ~%-100%Amazon Polly}

            ::three::[markdown]*Escapes*\\: \\~ \\= \\# here {=a \\= b ~c \\~ d ####why}
            """);
    List<Record> records = new ArrayList<>();
    try (var in = Files.newInputStream(file)) {
      new ScenarioFiles(new ScenarioChecker(Built.advisor().knowledge()))
          .read(file.toString(), in, records::add);
    }
    List<JsonNode> others = understood(file);
    assertThat(records).hasSize(3).hasSameSizeAs(others);
    for (int i = 0; i < records.size(); i++) {
      assertSame(others.get(i), ((Record.Valid) records.get(i)).scenario());
    }
  }
}
