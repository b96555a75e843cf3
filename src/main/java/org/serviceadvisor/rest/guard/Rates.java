package org.serviceadvisor.rest.guard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.serviceadvisor.access.RateLimiter;
import org.serviceadvisor.rest.ProblemType;
import org.serviceadvisor.rest.Problems;

/**
 * Keeps callers to their quota: those with a key by key, others by address. Every answer says what
 * is left in {@code RateLimit}.
 */
@Singleton
final class Rates {
  private static final String NOT_COUNTED = "/q/";
  private static final int AFTER_KEYS = 800;

  private final Optional<RateLimiter> perKey;
  private final Optional<RateLimiter> perAddress;
  private final Problems problems;
  private final Counter refused;

  Rates(
      @ConfigProperty(name = "advisor.rate-limit.per-key") int perKey,
      @ConfigProperty(name = "advisor.rate-limit.per-address") int perAddress,
      Problems problems,
      MeterRegistry registry) {
    this.perKey = limiter(perKey);
    this.perAddress = limiter(perAddress);
    this.problems = problems;
    this.refused =
        Counter.builder("advisor.rate.limited")
            .description("Requests refused because a quota was used up")
            .register(registry);
  }

  private static Optional<RateLimiter> limiter(int quota) {
    return quota == 0 ? Optional.empty() : Optional.of(new RateLimiter(quota, System::nanoTime));
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_KEYS);
  }

  private void check(RoutingContext context) {
    if (context.normalizedPath().startsWith(NOT_COUNTED)) {
      context.next();
      return;
    }
    Optional<String> key = Optional.ofNullable(context.get(Keys.CALLER));
    Optional<RateLimiter> limiter = key.isPresent() ? perKey : perAddress;
    String caller = key.orElseGet(() -> context.request().remoteAddress().hostAddress());
    limiter.map(l -> l.take(caller)).ifPresentOrElse(t -> tell(t, context), context::next);
  }

  private void tell(RateLimiter.Ticket ticket, RoutingContext context) {
    context
        .response()
        .putHeader("RateLimit-Policy", "\"minute\";q=%d;w=60".formatted(ticket.quota()))
        .putHeader(
            "RateLimit", "\"minute\";r=%d;t=%d".formatted(ticket.remaining(), ticket.seconds()));
    if (ticket.allowed()) {
      context.next();
      return;
    }
    refused.increment();
    context.response().putHeader("Retry-After", Long.toString(ticket.seconds()));
    problems.send(
        context,
        ProblemType.TOO_MANY_REQUESTS,
        "%d requests a minute are allowed; try again in %d s"
            .formatted(ticket.quota(), ticket.seconds()));
  }
}
