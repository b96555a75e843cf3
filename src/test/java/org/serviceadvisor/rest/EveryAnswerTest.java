package org.serviceadvisor.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.serviceadvisor.advice.Acme;
import org.serviceadvisor.rest.guard.Guarded;

/**
 * Every operation of the contract gives every answer that the contract describes, but for 500,
 * which no request may be able to bring about; ProblemsTest has a resource that fails for that.
 */
@QuarkusTest
@TestProfile(Guarded.class)
class EveryAnswerTest {
  private static final String UNREACHABLE = "500";
  private static final String RELOAD = "reloadKnowledge";
  private static final Path HOUSE = Guarded.FOLDER.resolve("own/house.yaml");
  private static final int MOST_CALLS = 200;
  private static final int TURNS = 5;
  private static final AtomicInteger KEYS = new AtomicInteger();

  @TestHTTPResource URI server;

  /** An answer that the contract describes. */
  record Described(Contract.Operation operation, int status) {
    @Override
    public String toString() {
      return operation.id() + " " + status;
    }
  }

  static Stream<Described> answers() {
    return Contract.COMMITTED.operations().values().stream()
        .flatMap(
            operation ->
                statuses(operation)
                    .filter(status -> !status.equals(UNREACHABLE))
                    .map(status -> new Described(operation, Integer.parseInt(status))));
  }

  private static Stream<String> statuses(Contract.Operation operation) {
    Iterable<String> names = () -> operation.body().path("responses").fieldNames();
    return StreamSupport.stream(names.spliterator(), false);
  }

  @Test
  void everyOperationDescribesWhatStandsBeforeAll() {
    assertThat(Contract.COMMITTED.operations().values())
        .allSatisfy(
            operation ->
                assertThat(statuses(operation)).contains("200", "401", "406", "429", "500"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void isGiven(Described described) throws IOException {
    Contract.Operation operation = described.operation();
    int status =
        switch (described.status()) {
          case 304 -> notModified(operation);
          case 400 -> send(operation, broken(operation)).statusCode();
          case 401 -> send(operation, given().body(body(operation))).statusCode();
          case 403 -> send(operation, as(Guarded.USER, operation)).statusCode();
          case 404 -> as(key(), operation).get(path(operation, "no-such-entry")).statusCode();
          case 406 ->
              send(operation, as(key(operation), operation).accept("image/x-none")).statusCode();
          case 408 -> raw(operation, 100, "{");
          case 409 -> whileBroken(operation);
          case 413 -> raw(operation, 70_000_000, "");
          case 415 -> send(operation, as(key(), operation).contentType("text/csv")).statusCode();
          case 429 -> tooMany(operation);
          default -> send(operation, as(key(operation), operation)).statusCode();
        };

    assertThat(status).isEqualTo(described.status());
  }

  private static int notModified(Contract.Operation operation) {
    String tag = send(operation, as(key(), operation)).header("ETag");
    return send(operation, as(key(), operation).header("If-None-Match", tag)).statusCode();
  }

  /**
   * Spends the quota of a key on something cheap; again where a slow machine gave it time to fill.
   */
  private static int tooMany(Contract.Operation operation) {
    String key = operation.id().equals(RELOAD) ? Guarded.SPENT_ADMIN : key();
    int status = 0;
    for (int turn = 0; turn < TURNS && status != 429; turn++) {
      Stream.generate(() -> given().header("Authorization", "Bearer " + key).get("/v1/knowledge"))
          .limit(MOST_CALLS)
          .anyMatch(answer -> answer.statusCode() == 429);
      status = send(operation, as(key, operation)).statusCode();
    }
    return status;
  }

  private static int whileBroken(Contract.Operation operation) throws IOException {
    Acme.write(HOUSE, Acme.never("kendr"));
    try {
      return send(operation, as(Guarded.ADMIN, operation)).statusCode();
    } finally {
      Files.delete(HOUSE);
      send(operation, as(Guarded.ADMIN, operation)).then().statusCode(200);
    }
  }

  /** A request with a parameter or body that the contract excludes. */
  private static RequestSpecification broken(Contract.Operation operation) {
    RequestSpecification request = as(key(), operation);
    return Contract.COMMITTED.parameters(operation).stream()
        .filter(
            parameter ->
                parameter.at("/schema/enum").isArray()
                    || parameter.at("/schema/minimum").isNumber())
        .findFirst()
        .map(parameter -> request.queryParam(parameter.path("name").asText(), "nosuch"))
        .orElseGet(() -> request.body("{}"));
  }

  private static String key() {
    return Guarded.key(KEYS.getAndIncrement());
  }

  private static String key(Contract.Operation operation) {
    return operation.id().equals(RELOAD) ? Guarded.ADMIN : key();
  }

  private static RequestSpecification as(String key, Contract.Operation operation) {
    RequestSpecification request = given().header("Authorization", "Bearer " + key);
    String media = media(operation);
    return media.isEmpty() ? request : request.contentType(media).body(body(operation));
  }

  /** The media type of the body, without star; empty where there is no body. */
  private static String media(Contract.Operation operation) {
    JsonNode content = operation.body().at("/requestBody/content");
    return content.isMissingNode()
        ? ""
        : content.fieldNames().next().replace("*/*", "application/json");
  }

  private static byte[] body(Contract.Operation operation) {
    JsonNode content = operation.body().at("/requestBody/content");
    if (content.isMissingNode()) {
      return new byte[0];
    }
    JsonNode media = content.elements().next();
    JsonNode example =
        media.has("example")
            ? media.get("example")
            : Contract.COMMITTED.document().at("/components/examples/OpenQuestion/value");
    return (example.isTextual() ? example.asText() : example.toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Response send(Contract.Operation operation, RequestSpecification request) {
    Contract.COMMITTED.parameters(operation).stream()
        .filter(parameter -> parameter.path("in").asText().equals("query"))
        .filter(parameter -> parameter.path("required").asBoolean())
        .forEach(
            parameter ->
                request.queryParam(
                    parameter.path("name").asText(), parameter.path("example").asText()));
    return request.request(operation.method(), path(operation, ""));
  }

  /** The path with an id, or with that of the contract's example. */
  private static String path(Contract.Operation operation, String id) {
    return Contract.COMMITTED.parameters(operation).stream()
        .filter(parameter -> parameter.path("in").asText().equals("path"))
        .findFirst()
        .map(
            parameter ->
                operation
                    .path()
                    .replace(
                        "{" + parameter.path("name").asText() + "}",
                        id.isEmpty() ? parameter.path("example").asText() : id))
        .orElse(operation.path());
  }

  /** Announces a body and sends only the start of it. */
  private int raw(Contract.Operation operation, int length, String start) throws IOException {
    String head =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n"
            + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s";
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              head.formatted(
                      operation.method(), operation.path(), key(), media(operation), length, start)
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      String answer = untilBlank(in);
      int status = Integer.parseInt(answer.split(" ", 3)[1]);
      int size = Integer.parseInt(answer.replaceAll("(?is).*content-length: (\\d+).*", "$1"));
      String body = new String(in.readNBytes(size), StandardCharsets.UTF_8);
      assertThat(Contract.COMMITTED.check(operation, status, Problem.MEDIA_TYPE, body)).isEmpty();
      return status;
    }
  }

  private static String untilBlank(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }
}
