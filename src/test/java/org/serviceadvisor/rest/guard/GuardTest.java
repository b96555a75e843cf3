package org.serviceadvisor.rest.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.serviceadvisor.advice.Acme;

/** A server with keys, quotas, own knowledge and a decision log. */
@QuarkusTest
@TestProfile(Guarded.class)
class GuardTest {
  private static final String ADMIN = Guarded.ADMIN;
  private static final String USER = Guarded.USER;
  private static final Path FOLDER = Guarded.FOLDER;
  private static final Map<String, String> QUESTION =
      Map.of("scenario", "Convert recorded customer calls into text");

  @TestHTTPResource URI server;

  @Test
  void asksForAKey() {
    Response response = given().get("/v1/services");

    assertProblem(response, 401, "unauthorized");
    assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    assertProblem(with("adv_made-up").get("/v1/services"), 401, "unauthorized");
    assertThat(with(USER).get("/v1/services").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsProbesWithoutAKey() {
    assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void keepsReloadsToAdmins() {
    assertProblem(given().post("/v1/knowledge:reload"), 401, "unauthorized");
    assertProblem(with(USER).post("/v1/knowledge:reload"), 403, "forbidden");
    assertThat(with(ADMIN).post("/v1/knowledge:reload").statusCode()).isEqualTo(200);
  }

  @Test
  void keepsEachKeyToItsQuota() {
    List<Response> responses =
        IntStream.range(0, 140).mapToObj(i -> with(Guarded.SPENT).get("/v1/knowledge")).toList();

    Response first = responses.get(0);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.header("RateLimit-Policy")).isEqualTo("\"minute\";q=40;w=60");
    assertThat(first.header("RateLimit")).isEqualTo("\"minute\";r=39;t=2");
    Response last = responses.stream().filter(r -> r.statusCode() == 429).findFirst().orElseThrow();
    assertProblem(last, 429, "too-many-requests");
    assertThat(last.header("Retry-After")).isIn("1", "2");
    assertThat(with(USER).get("/v1/knowledge").statusCode()).isEqualTo(200);
  }

  @Test
  void keepsWhatIsKnownWhenOwnKnowledgeBreaksAndSaysWhy() {
    String before = version();
    double refused = refused();
    Acme.write(FOLDER.resolve("own"), "house.yaml", Acme.never("kendr"));

    assertProblem(with(ADMIN).post("/v1/knowledge:reload"), 409, "broken-knowledge");

    assertThat(version()).isEqualTo(before);
    assertThat(with(USER).get("/v1/knowledge").jsonPath().getString("own.problem"))
        .contains("unknown service 'kendr'");
    Response health = given().get("/q/health");
    assertThat(health.asString())
        .containsPattern("\"ownKnowledgeBroken\"\\s*:\\s*\"[^\"]*house\\.yaml:3");
    assertThat(metrics()).contains("advisor_own_knowledge_sound 0.0");

    Acme.write(FOLDER.resolve("own"), "house.yaml", Acme.never("kendra"));
    assertThat(with(ADMIN).post("/v1/knowledge:reload").statusCode()).isEqualTo(200);
    assertThat(version()).isNotEqualTo(before);
    assertThat(refused()).isEqualTo(refused + 1);
    assertThat(metrics())
        .contains("advisor_own_knowledge_sound 1.0")
        .contains("advisor_knowledge_info{version=\"" + version() + "\"} 1.0");
  }

  @Test
  void answersSlowClients() throws IOException {
    String head =
        "POST /v1/recommendations HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
            + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"scenario\":";
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.formatted(USER).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      socket.setSoTimeout(20_000);

      assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 408");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/recommendations", "/v1/gradings"})
  void logsNoFaultWhereAnAnswerCameBeforeTheBody(String path) throws Exception {
    Queue<String> faults = new ConcurrentLinkedQueue<>();
    ExtHandler listener = listener(faults);
    Logger.getLogger("").addHandler(listener);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
            + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"scenario\":";
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket
          .getOutputStream()
          .write(head.formatted(path, USER).getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      socket.setSoTimeout(20_000);
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 408")
          .containsOnlyOnce("HTTP/1.1");
      // Whoever waited for the body gives up only after the answer.
      Thread.sleep(1500);
    } finally {
      Logger.getLogger("").removeHandler(listener);
    }

    assertThat(faults).isEmpty();
  }

  private static ExtHandler listener(Queue<String> faults) {
    return new ExtHandler() {
      @Override
      protected void doPublish(ExtLogRecord record) {
        if (record.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue()) {
          faults.add(record.getFormattedMessage() + " " + record.getThrown());
        }
      }
    };
  }

  @Test
  void answersAssistantsUnderTheNamesThatItWasGiven() {
    assertThat(initialize("advisor.example:8080", "https://chat.example")).isEqualTo(200);
    assertThat(initialize("bot.example", "http://localhost:6274")).isEqualTo(200);
    assertThat(initialize("chat.example", "https://chat.example")).isEqualTo(200);
    assertThat(initialize("other.example", "https://chat.example")).isEqualTo(403);
    assertThat(initialize("advisor.example", "https://other.example")).isEqualTo(403);
  }

  private static int initialize(String host, String origin) {
    return with(Guarded.key(200))
        .header("Host", host)
        .header("Origin", origin)
        .contentType("application/json")
        .accept("application/json, text/event-stream")
        .body(
            """
            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18",
              "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}
            """)
        .post("/mcp")
        .statusCode();
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.append((char) b);
    }
    return line.toString();
  }

  @Test
  void logsDecisionsByDigestOnly() throws IOException {
    String id = UUID.randomUUID().toString();

    with(USER)
        .header("X-Request-Id", id)
        .contentType("application/json")
        .body(QUESTION)
        .post("/v1/recommendations")
        .then()
        .statusCode(200);

    String line =
        Files.readString(FOLDER.resolve("decisions.jsonl"))
            .lines()
            .filter(l -> l.contains(id))
            .findFirst()
            .orElseThrow();
    assertThat(line)
        .contains(
            "\"textSha256\":\"", "\"outcome\":\"recommended\"", "\"services\":[\"transcribe\"]")
        .doesNotContain("customer calls");
  }

  private String version() {
    return with(USER).get("/v1/knowledge").jsonPath().getString("version");
  }

  private double refused() {
    return metrics()
        .lines()
        .filter(line -> line.startsWith("advisor_own_knowledge_reloads_total{outcome=\"refused\"}"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private String metrics() {
    return with(ADMIN).get("/q/metrics").asString();
  }

  private static RequestSpecification with(String key) {
    return given().header("Authorization", "Bearer " + key);
  }

  private static void assertProblem(Response response, int status, String type) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("type")).isEqualTo("/errors/" + type);
  }
}
