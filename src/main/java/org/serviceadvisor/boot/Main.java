package org.serviceadvisor.boot;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.serviceadvisor.cli.AdvisorCommand;
import org.serviceadvisor.cli.Console;

/** Start of the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));
    System.exit(AdvisorCommand.run(new Console(System.in, out, err, Core::load), List.of(args)));
  }
}
