package org.serviceadvisor.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.serviceadvisor.cli.AdvisorCommand;
import org.serviceadvisor.cli.Console;

/** Start of the server and of the command line; only the server boots Quarkus. */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    List<String> words = List.of(args);
    if (words.isEmpty() || words.equals(List.of("serve"))) {
      Quarkus.run();
      return;
    }
    PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));
    System.exit(AdvisorCommand.run(new Console(System.in, out, err, Core::load), words));
  }
}
