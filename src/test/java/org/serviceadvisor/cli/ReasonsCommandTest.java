package org.serviceadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.serviceadvisor.explain.picture.SvgChecks;

class ReasonsCommandTest {
  private static final String SPEECH = "Recorded calls have to be converted into text.";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return runWith("", arguments);
  }

  private int runWith(String input, String... arguments) {
    out.getBuffer().setLength(0);
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            Built::advisor);
    return AdvisorCommand.run(console, List.of(arguments));
  }

  @Test
  void explainsInFullBeforeAndAfterTheText() {
    assertThat(run("recommend", "--explain", SPEECH)).isZero();
    assertThat(out.toString())
        .contains("Facts read", "Why not the others", "What would change", "decisions tried");
    String before = out.toString();
    assertThat(run("recommend", SPEECH, "--explain", "full")).isZero();
    assertThat(out.toString()).isEqualTo(before);
  }

  @Test
  void tellsBesideTheConfidenceHowMuchMisreadingTheAnswerStands() {
    assertThat(run("recommend", SPEECH)).isZero();
    assertThat(out.toString())
        .containsPattern("Amazon Transcribe   \\(confidence \\d+ %; [^)]*misread[^)]*\\)");
    assertThat(run("recommend", SPEECH, "--explain-in", "pt")).isZero();
    assertThat(out.toString()).containsPattern("\\(confiança \\d+ %; [^)]*sina[^)]*\\)");
  }

  @Test
  void givesAReasonAlsoWhereNoRuleDoes() {
    String[] question = {
      "recommend",
      "Retrieved parts contain too much unrelated text. What should be adjusted?",
      "--option",
      "A=The temperature, so that the model selects less probable words",
      "--option",
      "B=The chunking strategy, so that the pieces are smaller and more focused"
    };
    assertThat(run(question)).isZero();
    assertThat(out.toString())
        .startsWith("B   (confidence")
        .contains("  because no rule speaks for it; beside A it counts that ")
        .contains("  not A: A (The temperature");

    String[] asJson = java.util.Arrays.copyOf(question, question.length + 2);
    asJson[question.length] = "--format";
    asJson[question.length + 1] = "json";
    assertThat(run(asJson)).isZero();
    assertThat(out.toString()).contains("\"because\" : \"No rule speaks for it; beside A");
  }

  @Test
  void measuresWhatExplanationsCost() throws IOException {
    Path file = folder.resolve("one.yaml");
    Files.writeString(file, "id: one\nscenario: %s\nexpected: [transcribe]\n".formatted(SPEECH));
    assertThat(run("rules", "cost", file.toString(), "--sample", "1")).isZero();
    assertThat(out.toString())
        .contains("1 scenarios", "decision ", "1.0", "robustness", "all of it");
    assertThat(run("rules", "cost", file.toString(), "--sample", "0")).isEqualTo(2);
  }

  @Test
  void drawsIntoFiles() throws IOException {
    Path svg = folder.resolve("decision.svg");
    Path mermaid = folder.resolve("decision.mmd");

    int code =
        run("recommend", SPEECH, "--explain", "svg=" + svg, "--explain", "mermaid=" + mermaid);

    assertThat(code).isZero();
    assertThat(out.toString()).doesNotContain("Why not the others");
    assertThat(SvgChecks.problems(Files.readString(svg))).isEmpty();
    assertThat(Files.readString(mermaid)).startsWith("flowchart LR");
  }

  @Test
  void saysThatAFileCannotBeWritten() {
    assertThat(run("recommend", SPEECH, "--explain", "svg=" + folder.resolve("no/such/file.svg")))
        .isEqualTo(2);
    assertThat(err.toString()).contains("cannot write", "Maybe the folder is missing?");
  }

  @Test
  void judgesAnAnswerByItsExitCode() {
    assertThat(run("recommend", SPEECH, "--check", "Amazon Transcribe")).isZero();
    assertThat(out.toString()).contains("“Amazon Transcribe” holds.");
    assertThat(run("recommend", SPEECH, "--check", "Amazon Polly")).isEqualTo(1);
    assertThat(out.toString()).contains("does not hold; the answer is Amazon Transcribe");
  }

  @Test
  void saysWhyNot() {
    assertThat(run("recommend", SPEECH, "--why-not", "Amazon Macie")).isZero();
    assertThat(out.toString()).contains("Nothing in the text asks for Amazon Macie.");
  }

  @Test
  void takesFactsAndRefusesUnknownOnes() {
    assertThat(run("recommend", "xyzzy plugh", "--fact", "transcribe-speech")).isZero();
    assertThat(out.toString()).contains("Amazon Transcribe");
    assertThat(run("recommend", SPEECH, "--fact", "transcribe-speach")).isEqualTo(2);
    assertThat(err.toString()).contains("Maybe 'transcribe-speech'?");
  }

  @Test
  void asksUntilThereIsAnAnswer() {
    String vague = "large-payload and nothing else is said";
    assertThat(runWith("1\n1\n1\n", "recommend", vague, "--ask", "--fact", "large-payload"))
        .isZero();
    assertThat(runWith("1\n", "recommend", "xyzzy plugh", "--ask")).isZero();
    assertThat(out.toString()).containsAnyOf("Answer (1-", "No answer");
  }

  @Test
  void verifiesWhatItPrinted() throws IOException {
    assertThat(run("recommend", SPEECH, "--format", "json", "--check", "Amazon Polly"))
        .isEqualTo(1);
    Path receipt = folder.resolve("receipt.json");
    Files.writeString(receipt, out.toString());

    assertThat(run("verify", receipt.toString())).isZero();
    assertThat(out.toString()).startsWith("same: the answer is the same, byte for byte");

    Files.writeString(receipt, Files.readString(receipt).replace("transcribe", "polly"));
    assertThat(run("verify", receipt.toString())).isEqualTo(1);
    assertThat(out.toString()).startsWith("changed:");
    assertThat(run("verify", folder.resolve("none.json").toString())).isEqualTo(2);
  }
}
