package org.serviceadvisor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs that tests call, where they are installed; in CI they must be. */
public final class Tools {
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

  /** The browser, as Debian's package {@code chromium} installs it. */
  public static Path chromium() {
    Optional<Path> browser =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    need(browser.isPresent(), "Chromium", "run: apt-get install chromium");
    return browser.orElseThrow();
  }

  /** The folder of PostgreSQL's programs, as Debian's package {@code postgresql} installs them. */
  public static Path postgres() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    Optional<Path> bin = Optional.empty();
    if (Files.isDirectory(versions)) {
      try (Stream<Path> found = Files.list(versions)) {
        bin =
            found
                .map(version -> version.resolve("bin"))
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .max(Path::compareTo);
      }
    }
    need(bin.isPresent(), "PostgreSQL", "run: apt-get install postgresql");
    return bin.orElseThrow();
  }

  static void needNode() {
    need(
        isInstalled("node") && Files.isDirectory(Path.of("src/test/js/node_modules")),
        "node with src/test/js/node_modules",
        "run: npm install --no-package-lock --prefix src/test/js");
  }
}
