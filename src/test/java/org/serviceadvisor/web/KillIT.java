package org.serviceadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serviceadvisor.boot.RunningServer;

/**
 * The server is killed while answers come in: what it has acknowledged must be there afterwards.
 */
class KillIT {
  /** {@code -Dadvisor.kill.rounds=N} makes it more or fewer. */
  private static final int ROUNDS = Integer.getInteger("advisor.kill.rounds", 10);

  /** A round ends in the middle of an answer, this many milliseconds after enough were kept. */
  private static final int LONGEST_REST = 300;

  private static final int FEWEST_ANSWERS = 3;
  private static final int MORE_ANSWERS = 6;
  private static final int PATIENCE = 60_000;
  private static final Pattern LEFT = Pattern.compile("data-left=\"(\\d+)\"");
  private static final Pattern EXERCISE = Pattern.compile("name=\"exercise\" value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("href=\"(/me/[0-9a-f]+)\"");

  @TempDir Path data;

  private final Random random = new Random(11);

  /** Somebody who answers as fast as the server takes it. */
  private final class Learner {
    private final HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Set<String> studied = Collections.synchronizedSet(new LinkedHashSet<>());
    private int examNumber;
    private String base = "";
    private String exam = "";

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
      return client.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form)
        throws IOException, InterruptedException {
      StringBuilder body = new StringBuilder();
      form.forEach(
          (name, value) ->
              body.append(body.isEmpty() ? "" : "&")
                  .append(name)
                  .append('=')
                  .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
              .build();
      return client.send(request, BodyHandlers.ofString());
    }

    void answerOne() throws IOException, InterruptedException {
      String attempt = UUID.randomUUID().toString();
      String exercise = first(EXERCISE, get("/study?kind=choice").body());
      int status =
          post("/study/answers", Map.of("exercise", exercise, "attempt", attempt, "given", "A"))
              .statusCode();
      if (status == 303) {
        studied.add(attempt);
      }
      int next = examNumber + 1;
      if (next <= 65
          && post(exam + "/" + next + "/autosave", Map.of("given", "B")).statusCode() == 200) {
        examNumber = next;
      }
    }

    /** Answers until the server is gone. */
    void answerOn() {
      try {
        while (!Thread.currentThread().isInterrupted()) {
          answerOne();
        }
      } catch (IOException e) {
        // The server is gone, as it should be.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    long secondsLeft() throws IOException, InterruptedException {
      return Long.parseLong(first(LEFT, get(exam + "/1").body()));
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  @Test
  void nothingAcknowledgedIsLostOnSqlite() throws Exception {
    killAndCompare(Map.of(), learner -> {});
  }

  @Test
  void nothingAcknowledgedIsLostOnPostgres() throws Exception {
    try (RunningPostgres postgres = RunningPostgres.start()) {
      killAndCompare(
          postgres.environment(),
          learner -> {
            learner.post("/teacher/for-the-teacher", Map.of("name", "Ana"));
            String link = first(LINK, learner.get("/teacher/for-the-teacher").body());
            assertThat(learner.get(link).statusCode()).isEqualTo(303);
          });
    }
  }

  private static void awaitAnswers(Learner learner, int enough) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE;
    while (learner.studied.size() < enough && System.currentTimeMillis() < end) {
      Thread.sleep(5);
    }
  }

  private interface Entry {
    void enter(Learner learner) throws IOException, InterruptedException;
  }

  private void killAndCompare(Map<String, String> environment, Entry entry) throws Exception {
    Learner learner = new Learner();
    long startedAt = 0;
    long leftAtStart = 0;
    for (int round = 0; round < ROUNDS; round++) {
      RunningServer server = RunningServer.startCold(data, environment);
      learner.base = server.base();
      if (round == 0) {
        entry.enter(learner);
        String first =
            learner.post("/exam", Map.of()).headers().firstValue("Location").orElseThrow();
        learner.exam = URI.create(first).getPath().replaceFirst("/\\d+$", "");
        startedAt = System.nanoTime();
        leftAtStart = learner.secondsLeft();
      }
      Thread answering = new Thread(learner::answerOn, "learner");
      int enough = learner.studied.size() + FEWEST_ANSWERS + random.nextInt(MORE_ANSWERS);
      answering.start();
      awaitAnswers(learner, enough);
      Thread.sleep(random.nextInt(LONGEST_REST));
      server.kill();
      answering.join();
    }
    try (RunningServer server = RunningServer.startCold(data, environment)) {
      learner.base = server.base();
      String export = learner.get("/settings/export").body();
      assertThat(learner.studied).hasSizeGreaterThanOrEqualTo(ROUNDS * FEWEST_ANSWERS);
      assertThat(learner.examNumber).isGreaterThanOrEqualTo(ROUNDS);
      assertThat(learner.studied).allMatch(id -> export.contains("\"" + id + "\""));
      for (int number = 1; number <= learner.examNumber; number++) {
        assertThat(learner.get(learner.exam + "/" + number).body())
            .as("question %d", number)
            .containsPattern("value=\"B\" (checked|selected)");
      }
      long passed = Duration.ofNanos(System.nanoTime() - startedAt).toSeconds();
      assertThat(leftAtStart - learner.secondsLeft()).isBetween(passed - 2, passed + 2);
      System.out.printf(
          "killed %d times: %d study answers and %d exam answers acknowledged, 0 lost; %d s of the"
              + " exam passed in %d s%n",
          ROUNDS,
          learner.studied.size(),
          learner.examNumber,
          leftAtStart - learner.secondsLeft(),
          passed);
    }
  }
}
