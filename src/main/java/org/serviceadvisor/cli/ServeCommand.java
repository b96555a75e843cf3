package org.serviceadvisor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code advisor serve}: listed here for the help; the server itself is started before commands are
 * read.
 */
@Command(
    name = "serve",
    description = "Start the REST API on http://localhost:8080 (also without any command).")
final class ServeCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new BadInput("'serve' comes first and takes no other command");
  }
}
