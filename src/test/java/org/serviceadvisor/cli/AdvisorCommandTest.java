package org.serviceadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serviceadvisor.boot.Built;

class AdvisorCommandTest {
  private static final String SPEECH = "Turn recorded phone calls into written text.";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return runWith("", arguments);
  }

  private int runWith(String input, String... arguments) {
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            Built::advisor);
    return AdvisorCommand.run(console, List.of(arguments));
  }

  @Test
  void recommendsWithReasonsAndQuotes() {
    assertThat(run("recommend", SPEECH)).isZero();
    assertThat(out.toString())
        .contains("Amazon Transcribe")
        .contains("because")
        .contains("https://docs.aws.amazon.com/");
  }

  @Test
  void recommendsInPortuguese() {
    assertThat(run("recommend", "A empresa quer transformar as gravações de chamadas em texto."))
        .isZero();
    assertThat(out.toString())
        .contains("Amazon Transcribe")
        .contains("porque")
        .contains("confiança");
  }

  @Test
  void picksAnOption() {
    assertThat(
            run(
                "recommend",
                SPEECH,
                "--option",
                "A=Amazon Polly",
                "--option",
                "B=Amazon Transcribe"))
        .isZero();
    assertThat(out.toString()).startsWith("B  Amazon Transcribe");
  }

  @Test
  void jsonIsTheSameEachTime() throws IOException {
    run("recommend", SPEECH, "--format", "json", "--as-of", "2026-11-22");
    String first = out.toString();
    out.getBuffer().setLength(0);
    run("recommend", SPEECH, "--format", "json", "--as-of", "2026-11-22");
    assertThat(out.toString()).isEqualTo(first);
    JsonNode json = new ObjectMapper().readTree(first);
    assertThat(json.path("services").get(0).path("id").asText()).isEqualTo("transcribe");
    JsonNode quote = json.path("rationale").get(0).path("quotes").get(0);
    assertThat(SPEECH.substring(quote.path("start").asInt(), quote.path("end").asInt()))
        .isEqualTo(quote.path("quote").asText());
  }

  @Test
  void abstainsAndSaysWhatIsMissing() {
    assertThat(run("recommend", "Hello there, nice weather.")).isZero();
    assertThat(out.toString()).contains("No answer").contains("?");
  }

  @Test
  void largePayloadsAndLongRunsEndInAsynchronousInferenceAndTheLimitsAreNamed() {
    run(
        "recommend",
        "Our model receives requests with payloads of 800 MB and processing each takes 20 minutes. Which inference option fits?",
        "--option",
        "A=Real-time inference",
        "--option",
        "B=Serverless inference",
        "--option",
        "C=Asynchronous inference",
        "--option",
        "D=Batch transform");
    assertThat(out.toString()).startsWith("C").contains("25 MB").contains("60 seconds");
  }

  @Test
  void badInputHasCodeTwoAndAHint() {
    assertThat(run("recommend", " ")).isEqualTo(2);
    assertThat(run("recommend", SPEECH, "--perspective", "exan")).isEqualTo(2);
    assertThat(err.toString()).contains("Maybe 'exam'?");
    assertThat(run("recommend", SPEECH, "--as-of", "yesterday")).isEqualTo(2);
    assertThat(run("recommend", SPEECH, "--option", "A=only")).isEqualTo(2);
    assertThat(run("recomend", SPEECH)).isEqualTo(2);
    assertThat(run("services", "textrat")).isEqualTo(2);
    assertThat(err.toString()).contains("Maybe 'textract'?");
    assertThat(run("grade", "no-such-file.yaml")).isEqualTo(2);
  }

  @Test
  void newAccountsAreToldTheSuccessor() {
    run(
        "recommend",
        "Employees search internal documents with natural language questions and document-level permissions.",
        "--option",
        "A=Amazon Kendra",
        "--option",
        "B=Amazon Polly",
        "--as-of",
        "2026-11-22");
    assertThat(out.toString()).contains("closed to new customers since 2026-07-30");
  }

  @Test
  void gradesAFileAndReportsBrokenRecords() throws IOException {
    Path file = folder.resolve("q.jsonl");
    Files.writeString(
        file,
        """
        {"id":"a","lang":"en","topic":"speech","scenario":"Turn recorded phone calls into written text.","options":{"A":"Amazon Polly","B":"Amazon Transcribe"},"expected":["B"]}
        {"id":"b","scenario":"Turn recorded phone calls into written text.","options":{"A":"Amazon Polly","B":"Amazon Transcribe"},"expected":["X"]}
        {"id":"c","scenario":"Turn recorded phone calls into written text.","options":{"A":"Amazon Polly","B":"Amazon Transcribe"},"expected":["A"]}
        """);
    Path report = folder.resolve("report.json");
    assertThat(run("grade", file.toString(), "--report", "json=" + report)).isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(report.toFile());
    assertThat(json.path("summary").path("total").asInt()).isEqualTo(3);
    assertThat(json.path("summary").path("correct").asInt()).isEqualTo(1);
    assertThat(json.path("summary").path("invalid").asInt()).isEqualTo(1);
    assertThat(json.path("results").findValuesAsText("status"))
        .containsExactly("correct", "invalid", "wrong");
    assertThat(json.path("groups").path("topic").path("speech").path("correct").asInt())
        .isEqualTo(1);
    assertThat(out.toString()).contains("INVALID").contains("q.jsonl:2");
  }

  @Test
  void theBarDecidesTheExitCode() {
    String line =
        "{\"id\":\"a\",\"scenario\":\"Turn recorded phone calls into written text.\",\"options\":{\"A\":\"Amazon Polly\",\"B\":\"Amazon Transcribe\"},\"expected\":[\"%s\"]}\n";
    assertThat(runWith(line.formatted("B"), "grade", "-")).isZero();
    assertThat(runWith(line.formatted("A"), "grade", "-")).isEqualTo(1);
    assertThat(runWith(line.formatted("A"), "grade", "-", "--min-accuracy", "0")).isZero();
    assertThat(runWith(line.formatted("A"), "grade", "-", "--min-accuracy", "7")).isEqualTo(2);
  }

  @Test
  void listsServicesAndRules() {
    assertThat(run("services")).isZero();
    assertThat(run("services", "kendra")).isZero();
    assertThat(out.toString()).contains("closed-to-new-customers since 2026-07-30");
    assertThat(run("rules", "limits.exceeded")).isZero();
    assertThat(out.toString()).contains("fires on:");
  }

  @Test
  void writesANewRuleOnceAndRefusesTheSecondTime() {
    String need = Built.advisor().knowledge().facts().keySet().iterator().next();
    assertThat(
            run(
                "rules",
                "new",
                "polly.made-by-this-test",
                "--need",
                need,
                "--topic",
                "own",
                "--rules",
                folder.toString()))
        .isZero();
    assertThat(folder.resolve("own/made-by-this-test.drl"))
        .content()
        .contains("rule \"polly.made-by-this-test\"");
    assertThat(folder.resolve("own/made-by-this-test.yaml"))
        .content()
        .contains("rule: polly.made-by-this-test");
    assertThat(
            run(
                "rules",
                "new",
                "polly.made-by-this-test",
                "--need",
                need,
                "--topic",
                "own",
                "--rules",
                folder.toString()))
        .isEqualTo(2);
    assertThat(run("rules", "new", "poly.x", "--need", need)).isEqualTo(2);
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("recommend")
        .contains("grade")
        .contains("services")
        .contains("rules")
        .contains("serve")
        .contains("why");
  }
}
