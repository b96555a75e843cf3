package org.serviceadvisor.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies over the limit of their path with a problem document, ahead of the server, which
 * would refuse them in silence. Bodies of unknown length are bounded by whoever reads them.
 */
@Singleton
final class BodyLimit {
  /** Paths that take streams of lines, up to the limit of the server. */
  static final Set<String> STREAMED = Set.of("/v1/recommendations:batch", "/v1/gradings");

  private static final int AFTER_KEYS = 700;

  private final Problems problems;
  private final long most;
  private final long mostStreamed;

  BodyLimit(
      Problems problems,
      @ConfigProperty(name = "advisor.max-body-size") MemorySize most,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostStreamed) {
    this.problems = problems;
    this.most = most.asLongValue();
    this.mostStreamed = mostStreamed.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_KEYS);
  }

  private void check(RoutingContext context) {
    String length =
        Objects.requireNonNullElse(context.request().getHeader(HttpHeaders.CONTENT_LENGTH), "0");
    long limit = STREAMED.contains(context.request().path()) ? mostStreamed : most;
    if (Long.parseLong(length) > limit) {
      problems.send(
          context, ProblemType.TOO_LARGE, "the body has more than %d bytes".formatted(limit));
    } else {
      context.next();
    }
  }
}
