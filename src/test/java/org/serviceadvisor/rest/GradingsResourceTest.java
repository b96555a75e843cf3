package org.serviceadvisor.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GradingsResourceTest {
  private static final String LINE =
      "{\"id\":\"%s\",\"scenario\":\"Turn recorded phone calls into written text.\",\"options\":{\"A\":\"Amazon Polly\",\"B\":\"Amazon Transcribe\"},\"expected\":[\"%s\"]}\n";
  private static final String GIFT =
      "::speak::Which service turns text into speech? {=Amazon Polly ~Amazon Lex}\n\n::broken::Which {=Amazon Polly\n";

  @TestHTTPResource URI server;

  @Test
  void gradesAFileWhoseNameTellsTheFormat() {
    Response response =
        given()
            .body(GIFT.getBytes(StandardCharsets.UTF_8))
            .contentType("application/octet-stream")
            .post("/v1/gradings?name=bank.gift&lint=true");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.contentType()).startsWith("application/json");
    assertThat(response.jsonPath().<String>getList("results.status"))
        .containsExactly("correct", "invalid");
    assertThat(response.jsonPath().getString("results[1].reason")).contains("not closed");
    assertThat(response.jsonPath().getInt("results[1].line")).isEqualTo(3);
    assertThat(response.jsonPath().getInt("outcome.exitCode")).isEqualTo(2);
  }

  @Test
  void answersLinesWithLines() throws IOException {
    Response response =
        given()
            .contentType("application/x-ndjson")
            .body(
                (LINE.formatted("a", "B") + "{broken\n" + LINE.formatted("b", "A"))
                    .getBytes(StandardCharsets.UTF_8))
            .post("/v1/gradings");

    assertThat(response.contentType()).startsWith("application/x-ndjson");
    List<String> lines = response.asString().lines().toList();
    assertThat(lines).hasSize(4);
    ObjectMapper json = new ObjectMapper();
    assertThat(json.readTree(lines.get(0)).path("status").asText()).isEqualTo("correct");
    assertThat(json.readTree(lines.get(1)).path("reason").asText()).contains("not JSON at column");
    assertThat(json.readTree(lines.get(2)).path("status").asText()).isEqualTo("wrong");
    assertThat(json.readTree(lines.get(3)).path("summary").path("total").asInt()).isEqualTo(3);
  }

  @Test
  void sendsAVerdictBeforeTheNextLineComesIn() throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      write(
          out,
          "POST /v1/gradings HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
      chunk(out, LINE.formatted("first", "B"));
      assertThat(verdict(in).path("id").asText()).isEqualTo("first");
      chunk(out, LINE.formatted("second", "A"));
      assertThat(verdict(in).path("status").asText()).isEqualTo("wrong");
      write(out, "0\r\n\r\n");
      assertThat(verdict(in).path("summary").path("total").asInt()).isEqualTo(2);
    }
  }

  private static JsonNode verdict(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (!line.startsWith("{")) {
      line = in.readLine();
    }
    return new ObjectMapper().readTree(line);
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    write(
        out,
        Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Test
  void namesEveryWrongParameter() {
    Response response =
        given()
            .body("x".getBytes(StandardCharsets.UTF_8))
            .contentType("text/plain")
            .post(
                "/v1/gradings?from=jsnl&answers=me&asOf=today&indexBase=2&perspective=exan&lint=yes");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().<String>getList("violations.parameter"))
        .containsExactly("from", "indexBase", "answers", "perspective", "asOf", "lint");
  }

  @Test
  void aBodyThatNobodyCanReadIsReportedAsSuch() {
    Response response =
        given()
            .body("some words".getBytes(StandardCharsets.UTF_8))
            .contentType("text/plain")
            .post("/v1/gradings");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.jsonPath().getString("outcome.why")).isEqualTo("no record could be read");
    assertThat(response.jsonPath().getString("results[0].reason")).contains("--from");
  }

  @Test
  void refusesFilesOverTheLimit() {
    byte[] large = " ".repeat(GradingFile.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8);
    Response response = given().body(large).contentType("application/json").post("/v1/gradings");

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.jsonPath().getString("type")).isEqualTo("/errors/too-large");
  }
}
