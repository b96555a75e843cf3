package org.serviceadvisor.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.serviceadvisor.scenario.grading.Bar;
import org.serviceadvisor.scenario.grading.Baseline;
import picocli.CommandLine.Option;

/** Options that say what a run must reach. */
final class BarOptions {
  @Option(
      names = "--min-accuracy",
      paramLabel = "SHARE",
      description =
          "Fail below this share of right answers, 0 to 1. Without it every wrong answer fails.")
  private Optional<Double> minAccuracy = Optional.empty();

  @Option(
      names = "--baseline",
      paramLabel = "OLD.json",
      description =
          "Compare with an earlier JSON report: newly broken, newly fixed, McNemar's test.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--fail-on-regression",
      arity = "0..1",
      fallbackValue = "any",
      paramLabel = "WHEN",
      description =
          "With --baseline: fail when any question broke (any, the default), or when more broke than chance explains (significant).")
  private Optional<String> regression = Optional.empty();

  Bar bar(boolean partialCredit) {
    if (minAccuracy.filter(share -> share < 0 || share > 1).isPresent()) {
      throw new BadInput("--min-accuracy is a share from 0 to 1, got " + minAccuracy.get());
    }
    if (regression.isPresent() && baseline.isEmpty()) {
      throw new BadInput("--fail-on-regression needs --baseline OLD.json");
    }
    return new Bar(
        minAccuracy,
        partialCredit,
        regression.map(BarOptions::regression).orElse(Bar.Regression.ALLOWED));
  }

  private static Bar.Regression regression(String word) {
    return switch (word) {
      case "any" -> Bar.Regression.NONE;
      case "significant" -> Bar.Regression.NOT_SIGNIFICANT;
      default ->
          throw new BadInput(
              "--fail-on-regression is any or significant, got '%s'".formatted(word));
    };
  }

  Optional<Baseline> baseline() {
    return baseline.map(BarOptions::read);
  }

  private static Baseline read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Baseline.read(file.toString(), in);
    } catch (IOException e) {
      throw new BadInput("cannot read the baseline '%s': %s".formatted(file, e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }
}
