package org.serviceadvisor.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.function.Supplier;
import org.serviceadvisor.advice.Advisor;

/**
 * What commands talk to.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param source loads the advisor when a command first needs it
 * @param terminal what the outputs are connected to
 */
public record Console(
    InputStream in, PrintWriter out, PrintWriter err, Supplier<Advisor> source, Terminal terminal) {

  /** A console without a terminal. */
  public Console(InputStream in, PrintWriter out, PrintWriter err, Supplier<Advisor> source) {
    this(in, out, err, source, Terminal.none());
  }

  Advisor advisor() {
    return source.get();
  }
}
