package org.serviceadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serviceadvisor.boot.Built;

class GradeCommandTest {
  private static final String GOOD =
      "{\"id\":\"%s\",\"scenario\":\"Turn recorded phone calls into written text.\",\"options\":{\"A\":\"Amazon Polly\",\"B\":\"Amazon Transcribe\"},\"expected\":[\"%s\"]}";

  /** Ways of breaking a record, each with words of the reason that must be given. */
  private static final List<List<String>> BROKEN =
      List.of(
          List.of("{\"id\":\"x\"", "not JSON at column"),
          List.of("not json at all", "not JSON at column"),
          List.of("[]", "got array"),
          List.of("\"text\"", "got string"),
          List.of("42", "got number"),
          List.of("{}", "'scenario' is missing or blank"),
          List.of("{\"scenario\":\"  \"}", "'scenario' is missing or blank"),
          List.of("{\"scenario\":[\"a\"]}", "'scenario' must be a text"),
          List.of("{\"scenario\":\"a\",\"scenario\":\"b\"}", "'scenario' stands here twice"),
          List.of("{\"scenario\":\"a\",\"optoins\":{}}", "Maybe 'options'?"),
          List.of("{\"scenario\":\"a\",\"options\":\"A\"}", "'options' must map"),
          List.of("{\"scenario\":\"a\",\"options\":{\"A\":\"x\"}}", "2 to 26 options"),
          List.of(
              "{\"scenario\":\"a\",\"options\":{\"A\":\"x\",\"B\":\" \"}}", "option 'B' is blank"),
          List.of(
              "{\"scenario\":\"a\",\"options\":{\"A\":\"x\",\"B\":[]}}",
              "option 'B' must be a text"),
          List.of(
              "{\"scenario\":\"a\",\"options\":{\"A\":\"x\",\"B\":\"y\"},\"expected\":[\"C\"]}",
              "The options are A, B"),
          List.of(
              "{\"scenario\":\"a\",\"options\":{\"A\":\"x\",\"B\":\"y\"},\"expected\":\"3\"}",
              "--index-base"),
          List.of(
              "{\"scenario\":\"a\",\"options\":[\"x\",\"y\"],\"expected\":2}",
              "no such option among 2"),
          List.of(
              "{\"scenario\":\"a\",\"options\":{\"A\":\"x\",\"B\":\"y\"},\"expected\":true}",
              "must be a text or a number"),
          List.of(
              "{\"scenario\":\"a\",\"options\":{\"A\":\"x\",\"B\":\"y\"},\"expected\":\"A) y\"}",
              "the text of option B"),
          List.of("{\"scenario\":\"a\",\"expected\":[\"poly\"]}", "Maybe 'polly'?"),
          List.of("{\"scenario\":\"a\",\"lang\":\"fr\"}", "unknown language 'fr'"),
          List.of("{\"scenario\":\"a\",\"domain\":7}", "'domain' is 1 to 5"),
          List.of("{\"scenario\":\"a\\u0000b\"}", "not text"),
          List.of("{\"id\":\"good-1\",\"scenario\":\"a\"}", "stands here twice"),
          List.of("{\"scenario\":\"a\"} {\"scenario\":\"b\"}", "Maybe two records in one line?"));

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int grade(String input, PrintWriter to, String... arguments) {
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            to,
            new PrintWriter(err),
            Built::advisor);
    List<String> all = new ArrayList<>(List.of("grade"));
    all.addAll(List.of(arguments));
    return AdvisorCommand.run(console, all);
  }

  private int grade(String... arguments) {
    return grade("", new PrintWriter(out), arguments);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  @Test
  void fiftyBrokenRecordsInAThousandAreExplainedAndTheOthersGraded() throws IOException {
    StringBuilder bank = new StringBuilder();
    for (int line = 1, broken = 0; line <= 1_000; line++) {
      boolean bad = line % 20 == 0;
      bank.append(
          bad ? BROKEN.get(broken++ % BROKEN.size()).get(0) : GOOD.formatted("good-" + line, "B"));
      bank.append('\n');
    }
    Path report = folder.resolve("report.json");
    int code = grade(file("bank.jsonl", bank.toString()), "--report", "json=" + report);

    assertThat(code).isEqualTo(2);
    assertThat(BROKEN).hasSize(25);
    JsonNode json = json(report);
    assertThat(json.path("summary").path("correct").asInt()).isEqualTo(950);
    assertThat(json.path("summary").path("invalid").asInt()).isEqualTo(50);
    int seen = 0;
    for (JsonNode result : json.path("results")) {
      if (result.path("status").asText().equals("invalid")) {
        String reason = BROKEN.get(seen % BROKEN.size()).get(1);
        seen++;
        assertThat(result.path("line").asInt()).isEqualTo(20 * seen);
        assertThat(result.path("reason").asText()).contains(reason);
      }
    }
    assertThat(seen).isEqualTo(50);
    assertThat(out.toString()).contains("BAD INPUT").contains("(exit code 2)");
  }

  @Test
  void theVerdictPrintedIsTheExitCode() throws IOException {
    String right = file("right.jsonl", GOOD.formatted("a", "B"));
    String wrong = file("wrong.jsonl", GOOD.formatted("b", "A"));
    assertThat(grade(right)).isZero();
    assertThat(out.toString()).contains("PASS").contains("(exit code 0)");
    assertThat(grade(right, wrong)).isEqualTo(1);
    assertThat(out.toString()).contains("FAIL").contains("(exit code 1)");
    assertThat(grade(right, wrong, "--min-accuracy", "0.5")).isZero();
    assertThat(grade(file("none.jsonl", "nothing"))).isEqualTo(2);
  }

  @Test
  void severalReportsAtOnceAndOneOnStandardOutput() throws IOException {
    String bank = file("bank.jsonl", GOOD.formatted("a", "B") + "\n" + GOOD.formatted("b", "A"));
    int code =
        grade(
            bank,
            "--report",
            "jsonl=-",
            "--report",
            "json=" + folder.resolve("r.json"),
            "--report",
            "junit=" + folder.resolve("r.xml"),
            "--report",
            "html=" + folder.resolve("r.html"),
            "--report",
            "markdown=" + folder.resolve("r.md"),
            "--report",
            "sarif=" + folder.resolve("r.sarif"),
            "--report",
            "github=" + folder.resolve("r.txt"),
            "--report",
            "gradescope=" + folder.resolve("r.gs.json"),
            "--report",
            "csv=" + folder.resolve("r.csv"));
    assertThat(code).isEqualTo(1);
    assertThat(out.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("{"));
    assertThat(err.toString()).contains("FAIL");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(9).noneMatch(path -> path.toString().endsWith(".part"));
    }
  }

  @Test
  void aFullDiskUnderOneReportDoesNotEndTheOthers() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
    StringBuilder bank = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      bank.append(GOOD.formatted("q" + i, "B")).append('\n');
    }
    Path good = folder.resolve("good.json");
    int code =
        grade(
            file("bank.jsonl", bank.toString()),
            "--report",
            "csv=/dev/full",
            "--report",
            "json=" + good);
    assertThat(code).isEqualTo(3);
    assertThat(json(good).path("summary").path("total").asInt()).isEqualTo(300);
    assertThat(err.toString())
        .contains("cannot write the report csv=/dev/full")
        .contains("No space left");
    assertThat(out.toString()).contains("OUTPUT FAILED").contains("(exit code 3)");
  }

  @Test
  void aClosedPipeEndsTheRun() throws IOException {
    StringBuilder bank = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      bank.append(GOOD.formatted("q" + i, "B")).append('\n');
    }
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    int code =
        grade(
            "",
            new PrintWriter(closed, true),
            file("bank.jsonl", bank.toString()),
            "--report",
            "jsonl=-");
    assertThat(code).isEqualTo(3);
    assertThat(err.toString()).contains("standard output was closed").contains("PARTIAL");
  }

  @Test
  void unknownWordsAndPlacesAreBadInput() throws IOException {
    String bank = file("bank.jsonl", GOOD.formatted("a", "B"));
    assertThat(grade(bank, "--report", "jnit=x")).isEqualTo(2);
    assertThat(err.toString()).contains("Maybe 'junit'?");
    assertThat(grade(bank, "--report", "json=" + folder.resolve("no/such/r.json"))).isEqualTo(2);
    assertThat(err.toString()).contains("no such folder");
    assertThat(grade(bank, "--from", "jsnl")).isEqualTo(2);
    assertThat(grade(bank, "--filter", "topik=x")).isEqualTo(2);
    assertThat(grade(bank, "--jobs", "0")).isEqualTo(2);
    assertThat(grade(bank, "--index-base", "3")).isEqualTo(2);
    assertThat(grade(bank, "--fail-on-regression")).isEqualTo(2);
    assertThat(grade(bank, "--baseline", bank)).isEqualTo(2);
    assertThat(grade(folder.resolve("*.nothing").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no file of questions in");
  }

  @Test
  void foldersAndGlobsAreFound() throws IOException {
    Files.createDirectories(folder.resolve("a/.hidden"));
    file("a/1.jsonl", GOOD.formatted("a", "B"));
    file("a/2.md", "### Which service reads text aloud?\n- [ ] Amazon Lex\n- [x] Amazon Polly\n");
    file("a/.hidden/3.jsonl", "broken");
    file("a/picture.png", "x");
    assertThat(grade(folder.resolve("a").toString())).isZero();
    assertThat(out.toString()).contains("2 of 2 right");
    assertThat(grade(folder + "/a/*.{jsonl,txt}")).isZero();
    assertThat(out.toString()).contains("1 of 1 right");
  }

  @Test
  void comparesWithTheReportOfAnEarlierRun() throws IOException {
    Path old = folder.resolve("old.json");
    grade(file("old.jsonl", GOOD.formatted("a", "B")), "--report", "json=" + old);
    String now = file("now.jsonl", GOOD.formatted("a", "A"));
    assertThat(grade(now, "--min-accuracy", "0", "--baseline", old.toString())).isZero();
    assertThat(
            grade(now, "--min-accuracy", "0", "--baseline", old.toString(), "--fail-on-regression"))
        .isEqualTo(1);
    assertThat(out.toString()).contains("1 newly broken");
    assertThat(
            grade(
                now,
                "--min-accuracy",
                "0",
                "--baseline",
                old.toString(),
                "--fail-on-regression=significant"))
        .isZero();
  }

  @Test
  void auditsKeysAndSpeaksPortuguese() throws IOException {
    String bank = file("bank.jsonl", GOOD.formatted("a", "A"));
    assertThat(grade(bank, "--audit", "--lint", "--rule-coverage", "--report-lang", "pt-BR"))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("o arquivo diz [A], as regras dizem [B]")
        .contains("Regras que dispararam")
        .contains("REPROVADO");
  }
}
