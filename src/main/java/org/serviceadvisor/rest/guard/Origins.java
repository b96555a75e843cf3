package org.serviceadvisor.rest.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.serviceadvisor.rest.ProblemType;
import org.serviceadvisor.rest.Problems;

/**
 * Keeps web pages of elsewhere away from what assistants call, even where a name of theirs leads to
 * this machine (DNS rebinding); the protocol asks servers to look at the origin. Programs that are
 * no browser send none and pass.
 */
@Singleton
final class Origins {
  private static final String GUARDED = "/mcp";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int BEFORE_KEYS = 940;

  private final Problems problems;
  private final List<String> allowed;

  Origins(
      Problems problems,
      @ConfigProperty(name = "advisor.mcp.origins") Optional<List<String>> allowed) {
    this.problems = problems;
    this.allowed = allowed.orElse(List.of());
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_KEYS);
  }

  private void check(RoutingContext context) {
    Optional<String> foreign =
        Optional.ofNullable(context.request().getHeader(HttpHeaders.ORIGIN))
            .filter(origin -> !allowed.contains(origin) && !isThisMachine(origin));
    if (foreign.isPresent() && context.normalizedPath().startsWith(GUARDED)) {
      problems.send(
          context,
          ProblemType.FOREIGN_ORIGIN,
          "pages of this origin may not call " + context.normalizedPath());
    } else {
      context.next();
    }
  }

  private static boolean isThisMachine(String origin) {
    try {
      return Optional.ofNullable(new URI(origin).getHost())
          .filter(THIS_MACHINE::contains)
          .isPresent();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
