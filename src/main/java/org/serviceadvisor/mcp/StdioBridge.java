package org.serviceadvisor.mcp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Carries MCP between standard input and output and the HTTP endpoint: a message a line there, a
 * request each here. So both transports have the same tools.
 */
public final class StdioBridge {
  private static final String SESSION = "Mcp-Session-Id";
  private static final String EVENT_STREAM = "text/event-stream";
  private static final int LONGEST_WAIT_SECONDS = 30;

  private final URI endpoint;
  private final PrintStream out;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private volatile Optional<String> session = Optional.empty();

  /**
   * A bridge.
   *
   * @param endpoint the HTTP endpoint of the server
   * @param out standard output; nothing else may write to it
   */
  public StdioBridge(URI endpoint, PrintStream out) {
    this.endpoint = endpoint;
    this.out = out;
  }

  /** Carries messages until standard input ends and all answers are out. */
  public void run(InputStream in) throws IOException, InterruptedException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        carry(line);
      }
    }
    pool.shutdown();
    if (!pool.awaitTermination(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
      pool.shutdownNow();
    }
  }

  /** The first message opens the session that all others need; these go side by side. */
  private void carry(String message) throws IOException, InterruptedException {
    if (session.isEmpty()) {
      send(message);
    } else {
      pool.execute(() -> sendOrTell(message));
    }
  }

  private void sendOrTell(String message) {
    try {
      send(message);
    } catch (IOException e) {
      System.err.println("advisor mcp: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(String message) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, " + EVENT_STREAM)
            .POST(HttpRequest.BodyPublishers.ofString(message));
    session.ifPresent(id -> request.header(SESSION, id));
    HttpResponse<Stream<String>> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    response.headers().firstValue(SESSION).ifPresent(id -> session = Optional.of(id));
    boolean events =
        response.headers().firstValue("Content-Type").orElse("").startsWith(EVENT_STREAM);
    try (Stream<String> lines = response.body()) {
      lines
          .map(line -> events ? data(line) : line)
          .filter(line -> !line.isBlank())
          .forEach(this::tell);
    }
  }

  private static String data(String line) {
    return line.startsWith("data:") ? line.substring("data:".length()).strip() : "";
  }

  private synchronized void tell(String message) {
    out.println(message);
    out.flush();
  }
}
