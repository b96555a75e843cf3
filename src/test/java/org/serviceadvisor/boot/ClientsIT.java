package org.serviceadvisor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/clients.md work, and the contract yields a client and pleases a linter. */
class ClientsIT {
  private static final Path DOCS = Path.of("docs/clients.md");

  @TempDir private static Path folder;

  @Test
  void askWithCurl() throws Exception {
    Tools.need(Tools.isInstalled("curl"), "curl", "install it");
    List<String> examples = examples("bash");

    assertThat(examples).hasSize(2);
    assertThat(bash(examples.get(0))).contains("\"id\":\"transcribe\"");
    assertThat(bash(examples.get(1)).lines()).hasSize(2).allMatch(l -> l.contains("\"decision\""));
  }

  private String bash(String example) throws Exception {
    return Tools.run(Map.of(), List.of("bash", "-c", example));
  }

  @Test
  void askWithPython() throws Exception {
    Tools.need(Tools.isInstalled("python3"), "python3", "install it");

    assertThat(run("python", "ask.py", "python3")).startsWith("transcribe https://");
  }

  @Test
  void askWithJavaScript() throws Exception {
    Tools.need(Tools.isInstalled("node"), "node", "install it");

    assertThat(run("js", "ask.mjs", "node")).startsWith("transcribe ");
  }

  @Test
  void askWithJava() throws Exception {
    assertThat(run("java", "Ask.java", RunningServer.java())).contains("\"id\":\"transcribe\"");
  }

  @Test
  void generateAClientThatCompiles() throws Exception {
    Tools.run(
        Map.of(), List.of("mvn", "-q", "-B", "-f", "src/test/client/pom.xml", "clean", "compile"));

    assertThat(Path.of("target/client/classes/org/serviceadvisor/client/RecommendationsApi.class"))
        .exists();
  }

  @Test
  void pleaseTheLinter() throws Exception {
    Tools.needNode();
    String printed =
        Tools.run(
            Map.of(),
            List.of(
                "node",
                "src/test/js/node_modules/@stoplight/spectral-cli/dist/index.js",
                "lint",
                "--fail-severity=warn",
                "-r",
                "src/test/js/spectral.yaml",
                "src/main/resources/META-INF/openapi.yaml"));

    assertThat(printed).contains("No results");
  }

  private static String run(String language, String file, String program) throws Exception {
    Path script = Files.writeString(folder.resolve(file), examples(language).get(0));
    return Tools.run(Map.of(), List.of(program, script.toString()));
  }

  private static List<String> examples(String language) throws IOException {
    String address = RunningServer.shared().address().toString();
    return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(DOCS))
        .results()
        .map((MatchResult block) -> block.group(1).replace("http://localhost:8080", address))
        .toList();
  }
}
