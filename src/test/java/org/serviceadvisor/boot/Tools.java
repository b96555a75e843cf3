package org.serviceadvisor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs that tests call, where they are installed; in CI they must be. */
final class Tools {
  private Tools() {}

  /** What a program printed; it must end well. */
  static String run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path printed = Files.createTempFile("printed", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(printed.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(4, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String text = Files.readString(printed, StandardCharsets.UTF_8);
    assertThat(ended).as("%s ends in time:%n%s", command, text).isTrue();
    assertThat(process.exitValue()).as("%s:%n%s", command, text).isZero();
    return text;
  }

  /** Skips a test where a program is missing, with the reason; in CI it fails. */
  static void need(boolean there, String what, String how) {
    if (!"true".equals(System.getenv("CI"))) {
      Assumptions.assumeTrue(there, "%s is missing; %s".formatted(what, how));
    }
    assertThat(there).as("%s is installed in CI; %s", what, how).isTrue();
  }

  static boolean isInstalled(String program) {
    return java.util.Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  static void needNode() {
    need(
        isInstalled("node") && Files.isDirectory(Path.of("src/test/js/node_modules")),
        "node with src/test/js/node_modules",
        "run: npm install --no-package-lock --prefix src/test/js");
  }
}
