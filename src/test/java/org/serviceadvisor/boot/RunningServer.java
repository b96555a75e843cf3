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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged server as a process of its own, on a free port of this machine. */
public final class RunningServer implements AutoCloseable {
  static final Path JAR = Path.of(System.getProperty("advisor.jar"));
  private static final String READY = "/q/health/ready";
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

  /**
   * One for all tests that change nothing in its knowledge, with little memory and a data folder of
   * its own; ends with the tests.
   */
  public static RunningServer shared() {
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
    return startUntil(READY, environment, options);
  }

  /** Starts one with a data folder and waits only until it shows pages; not yet warm. */
  public static RunningServer startCold(Path data, Map<String, String> environment)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(environment);
    all.put("ADVISOR_DATA_DIR", data.toString());
    return startUntil("/help", all, "-XX:TieredStopAtLevel=1");
  }

  private static RunningServer startUntil(
      String sign, Map<String, String> environment, String... options)
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
    server.await(sign);
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

  private void await(String sign) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!answers(sign)) {
      assertThat(process.isAlive()).as("the server lives: %s", log()).isTrue();
      assertThat(Instant.now()).as("the server is ready in time: %s", log()).isBefore(end);
      Thread.sleep(50);
    }
  }

  boolean isReady() throws InterruptedException {
    return answers(READY);
  }

  private boolean answers(String path) throws InterruptedException {
    try {
      return get(path).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Its address, without a slash at the end. */
  public String base() {
    return address.toString();
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

  /** Ends it as a power cut would: SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
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
