package org.serviceadvisor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged server as a process of its own, on a free port of this machine. */
final class RunningServer implements AutoCloseable {
  static final Path JAR = Path.of(System.getProperty("advisor.jar"));
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final URI address;
  private final Path log;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RunningServer(Process process, URI address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  private static final class Shared {
    static final RunningServer SERVER = startShared();
  }

  /** One for all tests that change nothing in it, with little memory; ends with the tests. */
  static RunningServer shared() {
    return Shared.SERVER;
  }

  private static RunningServer startShared() {
    try {
      Path data = Files.createTempDirectory("advisor-data");
      RunningServer server = start(Map.of("ADVISOR_DATA_DIR", data.toString()), "-Xmx400m");
      Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroy));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts a server and waits until it is ready. */
  static RunningServer start(Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dquarkus.http.port=" + port,
            "-jar",
            JAR.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Path log = Path.of("target/server-" + port + ".log");
    builder.redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    RunningServer server =
        new RunningServer(builder.start(), URI.create("http://localhost:" + port), log);
    server.awaitReady();
    return server;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isReady()) {
      assertThat(process.isAlive()).as("the server lives").isTrue();
      assertThat(Instant.now()).as("the server is ready in time").isBefore(end);
      Thread.sleep(100);
    }
  }

  boolean isReady() throws InterruptedException {
    try {
      return get("/q/health/ready").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  URI address() {
    return address;
  }

  /** What it has printed so far. */
  List<String> log() throws IOException {
    return Files.readAllLines(log);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Posts JSON; through a client of its own where many post at once. */
  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofMinutes(1))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpClient client() {
    return client;
  }

  /** Asks the server to end, as an operator does; it goes on for a while. */
  void terminate() {
    process.destroy();
  }

  int awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("the server ends").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
  }
}
