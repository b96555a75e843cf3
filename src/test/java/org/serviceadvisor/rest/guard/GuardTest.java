package org.serviceadvisor.rest.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.access.ApiKey;
import org.serviceadvisor.advice.Acme;

/** A server with keys, quotas, own knowledge and a decision log. */
@QuarkusTest
@TestProfile(GuardTest.Guarded.class)
class GuardTest {
  private static final String ADMIN = "adv_admin-for-tests";
  private static final String USER = "adv_user-for-tests";
  private static final String SPENT = "adv_spent-for-tests";
  private static final Path FOLDER = Path.of("target/guard-test").toAbsolutePath();
  private static final Map<String, String> QUESTION =
      Map.of("scenario", "Convert recorded customer calls into text");

  @TestHTTPResource URI server;

  /** The set-up. */
  public static final class Guarded implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      write();
      return Map.of(
          "advisor.keys.file", FOLDER.resolve("keys.txt").toString(),
          "advisor.keys.required", "true",
          "advisor.rate-limit.per-key", "40",
          "advisor.rate-limit.per-address", "10000",
          "advisor.knowledge", FOLDER.resolve("own").toString(),
          "advisor.knowledge.watch", "0S",
          "advisor.decision-log.file", FOLDER.resolve("decisions.jsonl").toString(),
          "advisor.body-timeout", "1S");
    }
  }

  /** Runs before the server starts, in a class loader of its own. */
  private static void write() {
    try {
      Files.createDirectories(FOLDER.resolve("own"));
      Files.deleteIfExists(FOLDER.resolve("own/house.yaml"));
      Acme.write(FOLDER.resolve("own"), "acme.yaml", Acme.ALL);
      Acme.write(
          FOLDER,
          "keys.txt",
          String.join(
              "\n",
              new ApiKey("boss", ApiKey.Role.ADMIN, ApiKey.digest(ADMIN)).line(),
              new ApiKey("linter", ApiKey.Role.USER, ApiKey.digest(USER)).line(),
              new ApiKey("spent", ApiKey.Role.USER, ApiKey.digest(SPENT)).line()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
        IntStream.range(0, 140).mapToObj(i -> with(SPENT).get("/v1/knowledge")).toList();

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
    assertThat(metrics())
        .contains("advisor_own_knowledge_sound 1.0")
        .contains("advisor_own_knowledge_reloads_total{outcome=\"refused\"} 1.0")
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
