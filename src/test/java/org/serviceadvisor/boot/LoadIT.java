package org.serviceadvisor.boot;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.serviceadvisor.access.ApiKey;
import org.serviceadvisor.advice.Acme;

/**
 * The packaged server under load, all of it on this machine. Small by default; docs/operations.md
 * says how to run the large one.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoadIT {
  static final int RATE = Integer.getInteger("load.rate", 40);
  private static final int RELOADS = Integer.getInteger("load.reloads", 6);
  private static final int LINES = Integer.getInteger("load.lines", 1000);
  private static final int NOTICES_AFTER_MILLIS = 1500;
  static final String PATH = "/v1/recommendations";
  static final String QUESTION = "{\"scenario\": \"We must keep signed contracts.\"}";
  private static final String KEY = "adv_admin-for-load";

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() throws Exception {
    Path keys = folder.resolve("keys");
    Acme.write(keys, new ApiKey("boss", ApiKey.Role.ADMIN, ApiKey.digest(KEY)).line());
    Files.createDirectories(own());
    write(0);
    server =
        RunningServer.start(
            Map.of(
                "ADVISOR_KNOWLEDGE",
                own().toString(),
                "ADVISOR_KNOWLEDGE_WATCH",
                "0S",
                "ADVISOR_KEYS_FILE",
                keys.toString(),
                "ADVISOR_DATA_DIR",
                folder.resolve("data").toString(),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                "true",
                "QUARKUS_SHUTDOWN_DELAY",
                "4S"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  @Order(1)
  void losesAndMixesNothingWhileKnowledgeIsExchanged() throws Exception {
    Map<String, String> markers = new ConcurrentHashMap<>();
    markers.put(version(server.get("/v1/knowledge").body()), marker(0));
    Callers callers = new Callers(server);

    int refused = 0;
    for (int reload = 1; reload <= RELOADS; reload++) {
      boolean broken = reload % 10 == 5;
      write(broken ? -1 : reload);
      HttpResponse<String> answer =
          server.post(
              "/v1/knowledge:reload",
              "",
              "Authorization",
              "Bearer " + KEY,
              "X-Request-Id",
              "reload-" + reload);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(broken ? 409 : 200);
      refused += broken ? 1 : 0;
      if (!broken) {
        markers.put(version(answer.body()), marker(reload));
      }
    }
    callers.stop();

    Set<String> versions = callers.seen().stream().map(Map.Entry::getKey).collect(toSet());
    System.out.printf(
        "reload under load: %d requests, %.0f a second, %d failed, %d reloads, %d of them refused,"
            + " %d versions seen%n",
        callers.seen().size(),
        callers.perSecond(),
        callers.failures().size(),
        RELOADS,
        refused,
        versions.size());
    assertThat(callers.failures()).isEmpty();
    assertThat(versions).hasSizeGreaterThan(1);
    assertThat(callers.seen())
        .allSatisfy(
            answer -> assertThat(answer.getValue()).isEqualTo(markers.get(answer.getKey())));
  }

  @Test
  @Order(2)
  void losesNoRequestAtItsEnd() throws Exception {
    Callers callers = new Callers(server);
    Thread.sleep(NOTICES_AFTER_MILLIS);
    int before = callers.seen().size();

    server.terminate();
    while (server.isReady()) {
      Thread.sleep(50);
    }
    // A balancer takes its time to notice that the server is not ready any more.
    Thread.sleep(NOTICES_AFTER_MILLIS);
    callers.stop();

    int exit = server.awaitEnd();
    System.out.printf(
        "SIGTERM under load: %d answers before it, %d after it, %d lost, exit code %d%n",
        before, callers.seen().size() - before, callers.failures().size(), exit);
    assertThat(callers.failures()).isEmpty();
    assertThat(before).isPositive();
    assertThat(callers.seen()).hasSizeGreaterThan(before);
  }

  @Test
  @Order(4)
  void answersLongBatchesInLittleMemory() throws Exception {
    RunningServer little = RunningServer.shared();
    String lines =
        IntStream.rangeClosed(1, LINES)
            .mapToObj(i -> i % 100 == 0 ? "{broken" : QUESTION)
            .collect(Collectors.joining("\n"));
    HttpRequest request =
        HttpRequest.newBuilder(little.address().resolve(PATH + ":batch"))
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(lines))
            .build();
    List<String> heaps = new ArrayList<>();
    int decisions = 0;
    int problems = 0;

    try (Stream<String> answers =
        little.client().send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      for (String line : (Iterable<String>) answers::iterator) {
        if (json(line).has("decision")) {
          decisions++;
        } else {
          problems++;
        }
        if ((decisions + problems) % (LINES / 5) == 0) {
          heaps.add(heap(little));
        }
      }
    }

    System.out.printf(
        "batch: %d lines, %d decisions, %d problems; heap after each fifth %s of 400 MB%n",
        LINES, decisions, problems, heaps);
    assertThat(decisions).isEqualTo(LINES - LINES / 100);
    assertThat(problems).isEqualTo(LINES / 100);
  }

  @Test
  @Order(3)
  void logsAsJsonWithTheIdOfTheRequest() throws Exception {
    List<JsonNode> lines = server.log().stream().map(LoadIT::json).toList();

    assertThat(lines)
        .anySatisfy(
            line -> {
              assertThat(line.at("/mdc/requestId").asText()).isEqualTo("reload-5");
              assertThat(line.path("message").asText()).contains("unknown service 'acme-archiv'");
            });
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
    return "%.0f".formatted(used / 1e6);
  }

  /** Writes own knowledge whose reason tells its number; a negative one breaks it. */
  private static void write(int number) {
    String because = "because: {en: Acme Archive keeps contracts as our auditors want it";
    Acme.write(
        own(),
        "acme.yaml",
        number < 0
            ? Acme.ALL.replace("best: [acme-archive]", "best: [acme-archiv]")
            : Acme.ALL.replace(because, "because: {en: " + marker(number)));
  }

  private static Path own() {
    return folder.resolve("own");
  }

  private static String marker(int number) {
    return "edition %d of it".formatted(number);
  }

  static String markerOf(String body) {
    return json(body).at("/rationale/0/text").asText();
  }

  static String version(String body) {
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
