package org.serviceadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serviceadvisor.boot.RunningServer;

/** A class on PostgreSQL, behind a proxy that names learners. */
class ClassIT {
  private static final String HEADER = "X-Remote-User";
  private static final Pattern EXERCISE = Pattern.compile("name=\"exercise\" value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("href=\"(/me/[0-9a-f]+)\"");
  private static final int AT_ONCE = 8;

  @TempDir static Path data;

  private static RunningPostgres postgres;
  private static RunningServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    postgres = RunningPostgres.start();
    Map<String, String> environment = new HashMap<>(postgres.environment());
    environment.put("ADVISOR_PRACTICE_LEARNER_HEADER", HEADER);
    server = RunningServer.startCold(data, environment);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void learnersNamedByTheProxyHaveProgressOfTheirOwn() throws Exception {
    String exercise = first(EXERCISE, get("/study?kind=choice", HEADER, "bia").body());
    HttpResponse<String> answered =
        post("/study/answers", "given=A&exercise=" + exercise, HEADER, "bia");
    assertThat(answered.statusCode()).isEqualTo(303);
    String answer = URI.create(answered.headers().firstValue("Location").orElseThrow()).getPath();

    assertThat(get(answer, HEADER, "bia").statusCode()).isEqualTo(200);
    assertThat(get(answer, HEADER, "carlos").statusCode()).isEqualTo(404);
    assertThat(get("/settings/export", HEADER, "bia").body()).contains(exercise);
    assertThat(get("/settings/export", HEADER, "carlos").body()).doesNotContain(exercise);
    assertThat(get("/teacher/for-the-teacher").body()).contains("bia", "carlos");
  }

  @Test
  void whomNobodyNamesCannotPractise() throws Exception {
    assertThat(get("/study").statusCode()).isEqualTo(401);
    assertThat(get("/study", HEADER, " ").statusCode()).isEqualTo(401);
    assertThat(get("/study", "X-Other-User", "bia").statusCode()).isEqualTo(401);
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void theProxyCountsMoreThanTheLinkOfSomebodyElse() throws Exception {
    post("/teacher/for-the-teacher", "name=Dora");
    String token = first(LINK, get("/teacher/for-the-teacher").body()).substring("/me/".length());
    String exercise =
        first(EXERCISE, get("/study?kind=choice", "Cookie", "learner=" + token).body());
    post("/study/answers", "given=A&exercise=" + exercise, "Cookie", "learner=" + token);

    assertThat(get("/settings/export", "Cookie", "learner=" + token).body()).contains(exercise);
    assertThat(get("/settings/export", "Cookie", "learner=" + token, HEADER, "eva").body())
        .doesNotContain(exercise);
  }

  @Test
  void aNewLearnerMayAskForSeveralPagesAtOnce() {
    List<CompletableFuture<HttpResponse<String>>> pages =
        IntStream.range(0, AT_ONCE)
            .mapToObj(
                i ->
                    client.sendAsync(
                        request("/study", HEADER, "fabio").build(), BodyHandlers.ofString()))
            .toList();

    assertThat(pages).allSatisfy(page -> assertThat(page.join().statusCode()).isEqualTo(200));
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return client.send(request(path, headers).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
    return client.send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.base() + path)).header("Accept", "text/html");
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }
}
