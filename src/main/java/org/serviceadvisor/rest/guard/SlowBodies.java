package org.serviceadvisor.rest.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.serviceadvisor.rest.ProblemType;
import org.serviceadvisor.rest.Problems;

/**
 * Answers clients whose body does not come to its end in time, where the server alone would drop
 * the connection in silence. Streams of lines take as long as their lines.
 */
@Singleton
final class SlowBodies {
  private static final int AFTER_LIMITS = 690;
  private static final String STREAM = "application/x-ndjson";

  private final Problems problems;
  private final long millis;

  SlowBodies(Problems problems, @ConfigProperty(name = "advisor.body-timeout") Duration timeout) {
    this.problems = problems;
    this.millis = timeout.toMillis();
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, AFTER_LIMITS);
  }

  private void watch(RoutingContext context) {
    if (hasBody(context.request()) && !isStream(context.request())) {
      long timer = context.vertx().setTimer(millis, unused -> expire(context));
      context.addEndHandler(unused -> context.vertx().cancelTimer(timer));
    }
    context.next();
  }

  /** Whether a body is announced: one that nobody sends is never read to its end either. */
  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return !request.isEnded()
        && (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
            || length != null && !length.equals("0"));
  }

  private static boolean isStream(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith(STREAM);
  }

  private void expire(RoutingContext context) {
    if (!context.request().isEnded() && !context.response().headWritten()) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      context.addEndHandler(unused -> hangUp(context.request()));
      problems.send(
          context,
          ProblemType.REQUEST_TIMEOUT,
          "the body did not come to its end within %d ms".formatted(millis));
    }
  }

  /** Whoever still waits for the body learns that it never comes; other streams go on. */
  private static void hangUp(HttpServerRequest request) {
    if (request.version() != HttpVersion.HTTP_2) {
      request.connection().close();
    }
  }
}
