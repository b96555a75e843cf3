package org.serviceadvisor.web;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that tests of the whole need; without one they are skipped, and fail in CI. */
final class Tool {
  private Tool() {}

  /** The browser, as Debian's package {@code chromium} installs it. */
  static Path chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> missing("Chromium", "apt-get install chromium"));
  }

  /** The folder of PostgreSQL's programs, as Debian's package {@code postgresql} installs them. */
  static Path postgres() {
    return newest(Path.of("/usr/lib/postgresql"))
        .map(version -> version.resolve("bin"))
        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
        .orElseGet(() -> missing("PostgreSQL", "apt-get install postgresql"));
  }

  private static Optional<Path> newest(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(folder)) {
      return versions.max(Path::compareTo);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path missing(String what, String install) {
    String message = "%s is not installed here; %s".formatted(what, install);
    if ("true".equals(System.getenv("CI"))) {
      return fail(message);
    }
    return abort(message);
  }
}
