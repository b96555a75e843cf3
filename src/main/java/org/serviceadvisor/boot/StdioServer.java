package org.serviceadvisor.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.serviceadvisor.mcp.StdioBridge;

/**
 * The server for one assistant on standard input and output: it listens on a port of this machine
 * only, and the bridge carries messages to and fro. Logs go to standard error.
 */
public final class StdioServer implements QuarkusApplication {
  private static final String PORT = "quarkus.http.port";

  /** Starts the server and carries messages until standard input ends. */
  static void start() {
    System.setProperty("quarkus.http.host", "127.0.0.1");
    System.setProperty(PORT, Integer.toString(freePort()));
    System.setProperty("quarkus.log.console.stderr", "true");
    System.setProperty("quarkus.log.category.\"org.serviceadvisor\".level", "WARN");
    System.setProperty("advisor.keys.required", "false");
    System.setProperty("advisor.rate-limit.per-address", "0");
    Quarkus.run(StdioServer.class);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("no port is free on this machine", e);
    }
  }

  @Override
  public int run(String... unused) throws IOException, InterruptedException {
    URI endpoint = URI.create("http://127.0.0.1:%s/mcp".formatted(System.getProperty(PORT)));
    // The protocol speaks UTF-8, whatever the locale of this machine.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    new StdioBridge(endpoint, out).run(System.in);
    return 0;
  }
}
