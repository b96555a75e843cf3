package org.serviceadvisor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code advisor mcp}: listed here for the help; the server behind it is started before commands
 * are read.
 */
@Command(
    name = "mcp",
    description =
        "Serve assistants over the Model Context Protocol on standard input and output; 'advisor"
            + " serve' has it at /mcp.")
final class McpCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new BadInput("'mcp' comes first and takes no other words");
  }
}
