package org.serviceadvisor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Many who ask one server at a steady rate, from their making until they are stopped. */
final class Callers {
  private static final int MANY = 8;

  private final RunningServer server;
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Queue<Map.Entry<String, String>> seen = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
  private final long start = System.nanoTime();
  private volatile boolean on = true;
  private Duration took = Duration.ZERO;

  Callers(RunningServer server) {
    this.server = server;
    for (int i = 0; i < MANY; i++) {
      threads.execute(this::call);
    }
  }

  /** Asks no more, and waits for the answers that are still to come. */
  void stop() throws InterruptedException {
    on = false;
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    took = Duration.ofNanos(System.nanoTime() - start);
  }

  /** What was answered with anything but 200, or not at all. */
  Queue<String> failures() {
    return failures;
  }

  /** The version of the knowledge of each answer, and the marker in its reason. */
  Queue<Map.Entry<String, String>> seen() {
    return seen;
  }

  double perSecond() {
    return seen.size() * 1e3 / took.toMillis();
  }

  private void call() {
    long pause = TimeUnit.SECONDS.toNanos(MANY) / LoadIT.RATE;
    long next = System.nanoTime();
    while (on) {
      try {
        HttpResponse<String> answer = server.post(LoadIT.PATH, LoadIT.QUESTION);
        if (answer.statusCode() == 200) {
          seen.add(Map.entry(LoadIT.version(answer.body()), LoadIT.markerOf(answer.body())));
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
}
