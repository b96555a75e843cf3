package org.serviceadvisor.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The jar as built, running as a process of its own. */
final class RunningServer implements AutoCloseable {
  private static final long LONGEST_START = 60_000;

  private final Process process;
  private final String base;
  private final Path log;

  private RunningServer(Process process, String base, Path log) {
    this.process = process;
    this.base = base;
    this.log = log;
  }

  /** Starts the jar with a data folder and waits until it answers. */
  static RunningServer start(Path data, Map<String, String> environment) throws Exception {
    int port = freePort();
    Path log = Files.createTempFile("advisor", ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-Dquarkus.http.port=" + port);
    command.add("-jar");
    command.add(System.getProperty("advisor.jar"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("ADVISOR_DATA_DIR", data.toString());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    RunningServer server = new RunningServer(builder.start(), "http://localhost:" + port, log);
    server.awaitReady();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/help")).build();
    long end = System.currentTimeMillis() + LONGEST_START;
    while (System.currentTimeMillis() < end) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the server ended: " + Files.readString(log));
      }
      try {
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new IllegalStateException("the server does not answer: " + Files.readString(log));
  }

  /** Address of the server, without a slash at the end. */
  String base() {
    return base;
  }

  /** Ends it as a power cut would: SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
