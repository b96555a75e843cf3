package org.serviceadvisor.scenario.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.grading.GradingRun;
import org.serviceadvisor.scenario.grading.Plan;
import org.serviceadvisor.scenario.grading.Questions;
import org.serviceadvisor.scenario.grading.Report;

/** Every format, from one run that has everything in it. */
class ReportsTest {
  private static final List<Record> RECORDS =
      List.of(
          Questions.keyed("right", "A"),
          Questions.keyed("wrong <b>&\"|`", "B"),
          Questions.keyed("no key"),
          Questions.answered("=learner", List.of("B"), "A"),
          Questions.record("nobody", "Hello there, nice weather.", Map.of(), List.of(), "polly"),
          Questions.record(
              "stale",
              "Employees search company documents in plain language.",
              Map.of("A", "Amazon Kendra", "B", "Amazon Polly"),
              List.of(),
              "A"),
          new Record.Invalid("bank.yaml", 7, "bank.yaml:7", "=cmd()\u0001 ]]> broken"));

  private static String report(ReportFormat format) throws IOException {
    return report(format, Lang.EN);
  }

  private static String report(ReportFormat format, Lang lang) throws IOException {
    StringWriter out = new StringWriter();
    try (Report report = format.start(out, Built.advisor().knowledge(), ReportWords.in(lang))) {
      new GradingRun(Built.advisor(), Plan.standard(Built.exam()).withLint(), List.of(report))
          .run(intake -> RECORDS.forEach(intake::record));
    }
    return out.toString();
  }

  @Test
  void jsonHasTheShapeThatOthersRead() throws IOException {
    JsonNode json = new ObjectMapper().readTree(report(ReportFormat.JSON));
    assertThat(json.path("results").findValuesAsText("status"))
        .containsExactly(
            "correct", "wrong", "answered", "wrong", "abstained", "correct", "invalid");
    JsonNode wrong = json.path("results").get(1);
    assertThat(wrong.path("answer").get(0).asText()).isEqualTo("A");
    assertThat(wrong.path("expected").get(0).asText()).isEqualTo("B");
    assertThat(wrong.path("recommended").get(0).asText()).isEqualTo("transcribe");
    assertThat(wrong.path("confidence").isNumber()).isTrue();
    assertThat(wrong.path("millis").isNumber()).isTrue();
    assertThat(wrong.path("fault").path("kind").asText()).isEqualTo("label-doubtful");
    assertThat(json.path("summary").path("total").asInt()).isEqualTo(7);
    assertThat(json.path("summary").path("graded").asInt()).isEqualTo(5);
    assertThat(json.path("summary").path("accuracy").asDouble()).isEqualTo(0.4);
    assertThat(json.path("markings").path("learner-against-key").asInt()).isEqualTo(1);
    assertThat(json.path("groups").path("topic").path("speech").path("correct").asInt())
        .isEqualTo(2);
    assertThat(json.path("partial").asBoolean()).isFalse();
    assertThat(json.path("outcome").path("exitCode").asInt()).isEqualTo(1);
    assertThat(json.path("findings").findValuesAsText("finding")).contains("no-key", "same-stem");
  }

  @Test
  void jsonLinesEndWithTheSummary() throws IOException {
    List<String> lines = report(ReportFormat.JSONL).lines().toList();
    ObjectMapper json = new ObjectMapper();
    for (String line : lines) {
      assertThat(json.readTree(line).isObject()).isTrue();
    }
    assertThat(json.readTree(lines.get(lines.size() - 1)).path("summary").path("total").asInt())
        .isEqualTo(7);
  }

  @Test
  void surefireReadsItsOwnFormat() throws Exception {
    String xml = report(ReportFormat.JUNIT);
    List<ReportTestSuite> suites =
        new TestSuiteXmlParser(new NullConsoleLogger())
            .parse(
                new InputStreamReader(
                    new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8));
    assertThat(sum(suites, ReportTestSuite::getNumberOfTests)).isEqualTo(7);
    assertThat(sum(suites, ReportTestSuite::getNumberOfFailures)).isEqualTo(3);
    assertThat(sum(suites, ReportTestSuite::getNumberOfErrors)).isEqualTo(1);
    assertThat(sum(suites, ReportTestSuite::getNumberOfSkipped)).isEqualTo(1);
    assertThat(suites.stream().flatMap(suite -> suite.getTestCases().stream()))
        .hasSize(7)
        .anyMatch(test -> test.getName().equals("wrong <b>&\"|`") && test.hasFailure());
  }

  private static int sum(List<ReportTestSuite> suites, ToIntFunction<ReportTestSuite> count) {
    return suites.stream().mapToInt(count).sum();
  }

  @Test
  void csvHoldsNoFormulas() throws IOException {
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new java.io.StringReader(report(ReportFormat.CSV)))
            .getRecords();
    assertThat(rows).hasSize(7);
    assertThat(rows.get(3).get("id")).isEqualTo("'=learner");
    assertThat(rows.get(6).get("reason")).startsWith("'=cmd()");
    assertThat(rows)
        .allMatch(row -> row.stream().noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r-].*")));
  }

  @Test
  void markdownKeepsStrangersTextsFromBeingMarkup() throws IOException {
    String markdown = report(ReportFormat.MARKDOWN);
    assertThat(markdown)
        .startsWith("### ❌ FAIL")
        .contains("wrong &lt;b>&\"\\|'")
        .contains("| topic speech | 2 | 2 |")
        .contains("bank.yaml:7")
        .doesNotContain("<b>");
    assertThat(report(ReportFormat.MARKDOWN, Lang.PT)).startsWith("### ❌ REPROVADO");
  }

  @Test
  void sarifNamesPlacesAndKnowsItsRules() throws IOException {
    JsonNode run = new ObjectMapper().readTree(report(ReportFormat.SARIF)).path("runs").get(0);
    List<String> rules = run.path("tool").path("driver").path("rules").findValuesAsText("id");
    assertThat(run.path("results").findValuesAsText("ruleId"))
        .contains("wrong-answer", "no-answer", "unreadable", "stale-key", "no-key")
        .allMatch(rules::contains);
    assertThat(run.path("results").findValuesAsText("uri")).allMatch("bank.yaml"::equals);
    assertThat(run.path("results").findValuesAsText("startLine")).contains("7");
    assertThat(run.path("invocations").get(0).path("exitCode").asInt()).isEqualTo(1);
  }

  @Test
  void githubAnnotationsStayOnOneLine() throws IOException {
    List<String> lines = report(ReportFormat.GITHUB).lines().toList();
    assertThat(lines)
        .allMatch(line -> line.startsWith("::"))
        .anyMatch(
            line -> line.startsWith("::error file=bank.yaml,line=7,title=Record cannot be read::"))
        .anyMatch(line -> line.startsWith("::warning") && line.contains("closed to new customers"));
    assertThat(lines.get(lines.size() - 1)).startsWith("::error title=advisor grade::FAIL");
  }

  @Test
  void gradescopeAddsUpThePoints() throws IOException {
    JsonNode json = new ObjectMapper().readTree(report(ReportFormat.GRADESCOPE));
    assertThat(json.path("tests")).hasSize(6);
    double sum = 0;
    for (JsonNode test : json.path("tests")) {
      sum += test.path("score").asDouble();
    }
    assertThat(json.path("score").asDouble()).isEqualTo(sum).isEqualTo(2);
  }

  @Test
  void htmlIsOneFileThatEscapesEverything() throws IOException {
    String html = report(ReportFormat.HTML);
    assertThat(html)
        .contains("wrong &lt;b&gt;&amp;&quot;|`")
        .doesNotContain("<b>")
        .doesNotContain("http:")
        .doesNotContain("src=\"")
        .contains("<html lang=\"en\">")
        .contains("bank.yaml:7");
    assertThat(report(ReportFormat.HTML, Lang.PT))
        .contains("<html lang=\"pt-BR\">")
        .contains("REPROVADO");
  }

  @Test
  void faultsStaleKeysAndFlawsAreToldInTheLanguageOfTheReport() throws IOException {
    for (ReportFormat format : List.of(ReportFormat.HTML, ReportFormat.MARKDOWN)) {
      assertThat(report(format, Lang.PT))
          .contains("as palavras falam a favor de", "a questão não tem gabarito")
          .doesNotContain("the words speak for", "the question has no key");
      assertThat(report(format, Lang.EN)).contains("the words speak for");
    }
    assertThat(report(ReportFormat.HTML, Lang.PT))
        .contains("está fechado para novos clientes (desde ")
        .doesNotContain("is closed to new customers");
  }

  @Test
  void equalRunsGiveEqualReportsButForTheTimesTaken() throws IOException {
    String times = "\"millis\":[0-9.E-]+";
    assertThat(report(ReportFormat.JSON).replaceAll(times, ""))
        .isEqualTo(report(ReportFormat.JSON).replaceAll(times, ""));
    assertThat(report(ReportFormat.MARKDOWN)).isEqualTo(report(ReportFormat.MARKDOWN));
  }
}
