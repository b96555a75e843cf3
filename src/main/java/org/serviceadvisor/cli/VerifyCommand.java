package org.serviceadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.serviceadvisor.advice.reasons.BadReceipt;
import org.serviceadvisor.advice.reasons.Receipts;
import org.serviceadvisor.advice.reasons.Receipts.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code advisor verify FILE}: makes the decision of a receipt again and compares. */
@Command(
    name = "verify",
    description =
        "Make the decision in FILE again and say whether the answer is the same, byte for byte.",
    footer = {
      "",
      "FILE is what recommend --format json printed or POST /v1/recommendations answered.",
      "Exit codes: 0 same, 1 changed, 2 no receipt."
    })
final class VerifyCommand implements Callable<Integer> {
  private static final long LONGEST = 20_000_000;

  @Parameters(paramLabel = "FILE", description = "The decision as JSON; - reads standard input.")
  private String file = "";

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "The scenario's text, for a receipt from which it was taken out.")
  private Optional<Path> text = Optional.empty();

  private final Console console;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    byte[] receipt = file.equals("-") ? console.in().readAllBytes() : bytes(Path.of(file));
    Optional<String> told = Optional.empty();
    if (text.isPresent()) {
      told = Optional.of(new String(bytes(text.get()), java.nio.charset.StandardCharsets.UTF_8));
    }
    try {
      Replay replay = new Receipts(console.advisor()).replay(receipt, told);
      replay.lines().forEach(console.out()::println);
      return replay.same() ? ExitCode.OK : ExitCode.WRONG_ANSWERS;
    } catch (BadReceipt e) {
      throw new BadInput("%s: %s".formatted(file, e.getMessage()));
    }
  }

  private static byte[] bytes(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new BadInput("'%s' is not a file".formatted(path));
    }
    if (Files.size(path) > LONGEST) {
      throw new BadInput("'%s' is too large for a receipt".formatted(path));
    }
    return Files.readAllBytes(path);
  }
}
