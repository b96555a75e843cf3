package org.serviceadvisor.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import org.jboss.logmanager.Logger;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.cli.AdvisorCommand;
import org.serviceadvisor.cli.Console;
import org.serviceadvisor.cli.Terminal;

/** Start of the server and of the command line; only the server boots Quarkus. */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    List<String> words = List.of(args);
    if (words.isEmpty() || words.equals(List.of("serve"))) {
      LoadAhead.begin();
      Quarkus.run();
      return;
    }
    if (words.equals(List.of("mcp"))) {
      LoadAhead.begin();
      StdioServer.start();
      return;
    }
    Console console =
        new Console(
            System.in,
            writer(FileDescriptor.out),
            writer(FileDescriptor.err),
            Main::advisor,
            Terminal.ofLauncher());
    System.exit(AdvisorCommand.run(console, words));
  }

  /** Without Quarkus nobody says what is worth a log: the engine would write of each fact. */
  private static Advisor advisor() {
    Logger.getLogger("").setLevel(Level.WARNING);
    return Core.load();
  }

  /** Past System.out, which keeps a closed pipe or a full disk to itself. */
  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8)));
  }
}
