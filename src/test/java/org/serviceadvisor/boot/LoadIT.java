package org.serviceadvisor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serviceadvisor.access.ApiKey;
import org.serviceadvisor.advice.Acme;

/**
 * The packaged server under load, all of it on this machine. Small by default; the figures of
 * docs/operations.md are those of {@code -Dload.rate=200 -Dload.reloads=50 -Dload.lines=10000}.
 */
class LoadIT {
  private static final int RATE = Integer.getInteger("load.rate", 40);
  private static final int RELOADS = Integer.getInteger("load.reloads", 10);
  private static final int LINES = Integer.getInteger("load.lines", 1000);
  private static final int CALLERS = 8;
  private static final String PATH = "/v1/recommendations";
  private static final String QUESTION = "{\"scenario\": \"We must keep signed contracts.\"}";
  private static final String KEY = "adv_admin-for-load";

  @TempDir Path folder;

  @Test
  void losesAndMixesNothingWhileKnowledgeIsExchanged() throws Exception {
    write(0);
    try (RunningServer server = RunningServer.start(environment())) {
      Map<String, String> markers = new ConcurrentHashMap<>();
      markers.put(version(server.get("/v1/knowledge").body()), marker(0));
      AtomicBoolean on = new AtomicBoolean(true);
      Queue<String> failures = new ConcurrentLinkedQueue<>();
      Queue<Map.Entry<String, String>> seen = new ConcurrentLinkedQueue<>();
      ExecutorService callers = callers(server, on, failures, seen);

      int refused = 0;
      for (int reload = 1; reload <= RELOADS; reload++) {
        boolean broken = reload % 10 == 5;
        write(broken ? -1 : reload);
        HttpResponse<String> answer =
            server.post("/v1/knowledge:reload", "", "Authorization", "Bearer " + KEY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(broken ? 409 : 200);
        refused += broken ? 1 : 0;
        if (!broken) {
          markers.put(version(answer.body()), marker(reload));
        }
      }
      on.set(false);
      callers.shutdown();
      assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

      System.out.printf(
          "reload under load: %d requests, %d failed, %d reloads, %d of them refused, %d versions"
              + " seen%n",
          seen.size(),
          failures.size(),
          RELOADS,
          refused,
          seen.stream().map(Map.Entry::getKey).distinct().count());
      assertThat(failures).isEmpty();
      assertThat(seen).hasSizeGreaterThan(RELOADS);
      assertThat(seen)
          .allSatisfy(
              answer -> assertThat(answer.getValue()).isEqualTo(markers.get(answer.getKey())));
    }
  }

  @Test
  void losesNoRequestAtItsEnd() throws Exception {
    write(0);
    try (RunningServer server = RunningServer.start(environment())) {
      AtomicBoolean on = new AtomicBoolean(true);
      Queue<String> failures = new ConcurrentLinkedQueue<>();
      Queue<Map.Entry<String, String>> seen = new ConcurrentLinkedQueue<>();
      ExecutorService callers = callers(server, on, failures, seen);
      Thread.sleep(1500);
      int before = seen.size();

      server.terminate();
      // A balancer stops sending when it sees that the server is not ready any more.
      while (server.isReady()) {
        Thread.sleep(50);
      }
      on.set(false);
      callers.shutdown();

      assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      int exit = server.awaitEnd();
      System.out.printf(
          "SIGTERM under load: %d answers before it, %d after it, %d lost, exit code %d%n",
          before, seen.size() - before, failures.size(), exit);
      assertThat(failures).isEmpty();
      assertThat(before).isPositive();
      assertThat(seen.size()).isGreaterThan(before);
    }
  }

  @Test
  void answersLongBatchesInLittleMemory() throws Exception {
    write(0);
    String lines =
        IntStream.rangeClosed(1, LINES)
            .mapToObj(i -> i % 100 == 0 ? "{broken" : QUESTION)
            .collect(Collectors.joining("\n"));
    try (RunningServer server = RunningServer.start(environment(), "-Xmx400m")) {
      HttpRequest request =
          HttpRequest.newBuilder(server.address().resolve(PATH + ":batch"))
              .header("Content-Type", "application/x-ndjson")
              .POST(HttpRequest.BodyPublishers.ofString(lines))
              .build();
      AtomicInteger decisions = new AtomicInteger();
      AtomicInteger problems = new AtomicInteger();

      try (Stream<String> answers =
          server.client().send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
        answers.forEach(
            line -> (json(line).has("decision") ? decisions : problems).incrementAndGet());
      }

      System.out.printf(
          "batch: %d lines, %d decisions, %d problems, heap %s%n",
          LINES, decisions.get(), problems.get(), heap(server));
      assertThat(decisions).hasValue(LINES - LINES / 100);
      assertThat(problems).hasValue(LINES / 100);
    }
  }

  private static String heap(RunningServer server) throws Exception {
    double used =
        server
            .get("/q/metrics")
            .body()
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum();
    return "%.0f of 400 MB".formatted(used / 1e6);
  }

  private Map<String, String> environment() {
    Acme.write(
        folder.resolveSibling(folder.getFileName() + "-keys"),
        new ApiKey("boss", ApiKey.Role.ADMIN, ApiKey.digest(KEY)).line());
    return Map.of(
        "ADVISOR_KNOWLEDGE", folder.toString(),
        "ADVISOR_KNOWLEDGE_WATCH", "0S",
        "ADVISOR_KEYS_FILE", folder.resolveSibling(folder.getFileName() + "-keys").toString(),
        "ADVISOR_DATA_DIR", folder.resolveSibling(folder.getFileName() + "-data").toString(),
        "QUARKUS_SHUTDOWN_DELAY", "3S");
  }

  private ExecutorService callers(
      RunningServer server,
      AtomicBoolean on,
      Queue<String> failures,
      Queue<Map.Entry<String, String>> seen) {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    for (int i = 0; i < CALLERS; i++) {
      callers.execute(() -> call(server, on, failures, seen));
    }
    return callers;
  }

  private static void call(
      RunningServer server,
      AtomicBoolean on,
      Queue<String> failures,
      Queue<Map.Entry<String, String>> seen) {
    long pause = TimeUnit.SECONDS.toNanos(CALLERS) / RATE;
    long next = System.nanoTime();
    while (on.get()) {
      try {
        HttpResponse<String> answer = server.post(PATH, QUESTION);
        if (answer.statusCode() == 200) {
          seen.add(Map.entry(version(answer.body()), markerOf(answer.body())));
        } else {
          failures.add(answer.statusCode() + " " + answer.body());
        }
        next += pause;
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
      } catch (IOException e) {
        failures.add(e.toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Writes own knowledge whose reason tells its number; a negative one breaks it. */
  private void write(int number) {
    String because = "because: {en: Acme Archive keeps contracts as our auditors want it";
    Acme.write(
        folder,
        "acme.yaml",
        number < 0
            ? Acme.ALL.replace("best: [acme-archive]", "best: [acme-archiv]")
            : Acme.ALL.replace(because, "because: {en: " + marker(number)));
  }

  private static String marker(int number) {
    return "edition %d of it".formatted(number);
  }

  private static String markerOf(String body) {
    return json(body).at("/rationale/0/text").asText();
  }

  private static String version(String body) {
    JsonNode json = json(body);
    return json.has("version")
        ? json.path("version").asText()
        : json.at("/knowledge/version").asText();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
