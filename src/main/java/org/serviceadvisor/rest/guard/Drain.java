package org.serviceadvisor.rest.guard;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Before the server ends it goes on answering for a while, says that it is not ready any more and
 * closes each connection after its answer, so that no request is sent to one that ends.
 */
@Singleton
final class Drain {
  private static final int FIRST = 980;

  private final AtomicBoolean draining = new AtomicBoolean();

  void begin(@Observes ShutdownDelayInitiatedEvent event) {
    draining.set(true);
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, FIRST);
  }

  private void check(RoutingContext context) {
    if (draining.get()) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    context.next();
  }
}
