package org.serviceadvisor.rest.watch;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request an id: that of {@code X-Request-Id}, else the trace of {@code traceparent}
 * (W3C Trace Context), else one of its own. The answer carries it, and so does every line logged
 * for the request.
 */
@Singleton
public final class RequestIds {
  /** Name of the id in the log. */
  static final String KEY = "requestId";

  private static final String HEADER = "X-Request-Id";
  private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern TRACE =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  /** Ahead of all that may refuse a request. */
  private static final int FIRST = 1000;

  void register(@Observes Filters filters) {
    filters.register(RequestIds::give, FIRST);
  }

  private static void give(RoutingContext context) {
    String id = of(context.request());
    MDC.put(KEY, id);
    context.response().putHeader(HEADER, id);
    context.next();
  }

  private static String of(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader(HEADER))
        .filter(id -> SOUND.matcher(id).matches())
        .or(() -> trace(request))
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  private static Optional<String> trace(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("traceparent"))
        .map(TRACE::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }
}
