package org.serviceadvisor.rest.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Takes a colon in a path for the same when a client wrote it as {@code %3A}. */
@Singleton
final class Colons {
  private static final int BEFORE_KEYS = 950;

  void register(@Observes Filters filters) {
    filters.register(Colons::check, BEFORE_KEYS);
  }

  private static void check(RoutingContext context) {
    String path = context.request().path();
    if (path.contains("%3A") || path.contains("%3a")) {
      context.reroute(path.replace("%3A", ":").replace("%3a", ":"));
    } else {
      context.next();
    }
  }
}
