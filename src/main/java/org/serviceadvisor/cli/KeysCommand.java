package org.serviceadvisor.cli;

import java.util.concurrent.Callable;
import org.serviceadvisor.access.ApiKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code advisor keys new NAME}: makes a key for callers of the server. */
@Command(name = "keys", description = "Make keys for callers of the server.")
final class KeysCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new BadInput("keys of what?\nMaybe: advisor keys new NAME");
  }

  /** {@code advisor keys new NAME}. */
  @Command(
      name = "new",
      description = "Make a key; it is shown once, the file of keys holds its digest only.",
      footer = {"", "Example: advisor keys new linter >> keys.txt"})
  static final class New implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Whom it is for: letters, digits and . _ -")
    private String name = "";

    @Option(names = "--admin", description = "Let it have own knowledge read again.")
    private boolean admin;

    private final Console console;

    New(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      if (!name.matches("[A-Za-z0-9._-]{1,64}")) {
        throw new BadInput(
            "a name is 1 to 64 letters, digits, dots, underscores and hyphens, got '%s'"
                .formatted(name));
      }
      String key = ApiKey.random();
      ApiKey.Role role = admin ? ApiKey.Role.ADMIN : ApiKey.Role.USER;
      console.err().println("key for %s, shown this once: %s".formatted(name, key));
      console.out().println(new ApiKey(name, role, ApiKey.digest(key)).line());
      return ExitCode.OK;
    }
  }
}
