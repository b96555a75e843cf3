package org.serviceadvisor.rest.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.serviceadvisor.rest.ProblemType;
import org.serviceadvisor.rest.Problems;

/**
 * Keeps web pages of elsewhere away from what assistants call, even where a name of theirs leads to
 * this machine (DNS rebinding): the protocol asks servers to look at the origin, and the name by
 * which the caller knows this server must be one of its own. Programs that are no browser send no
 * origin. An address in digits is no name that could lead elsewhere tomorrow.
 */
@Singleton
final class Origins {
  private static final String GUARDED = "/mcp";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
  private static final int BEFORE_KEYS = 940;

  private final Problems problems;
  private final List<String> origins;
  private final Set<String> hosts;

  Origins(
      Problems problems,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "advisor.mcp.origins") Optional<List<String>> origins,
      @ConfigProperty(name = "advisor.mcp.hosts") Optional<List<String>> hosts) {
    this.problems = problems;
    this.origins = origins.orElse(List.of());
    this.hosts =
        Stream.of(
                THIS_MACHINE.stream(),
                Stream.of(host),
                hosts.orElse(List.of()).stream(),
                this.origins.stream().flatMap(origin -> hostOf(origin).stream()))
            .flatMap(names -> names)
            .map(Origins::folded)
            .collect(Collectors.toUnmodifiableSet());
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_KEYS);
  }

  private void check(RoutingContext context) {
    if (!context.normalizedPath().startsWith(GUARDED)) {
      context.next();
    } else if (!isOwn(context.request().authority())) {
      problems.send(
          context,
          ProblemType.FOREIGN_HOST,
          "this server does not go by the name in 'Host' for " + context.normalizedPath());
    } else if (isForeign(context.request().getHeader(HttpHeaders.ORIGIN))) {
      problems.send(
          context,
          ProblemType.FOREIGN_ORIGIN,
          "pages of this origin may not call " + context.normalizedPath());
    } else {
      context.next();
    }
  }

  private boolean isOwn(@Nullable HostAndPort asked) {
    if (asked == null) {
      return false;
    }
    String name = folded(asked.host());
    return hosts.contains(name) || DIGITS.matcher(name).matches();
  }

  private boolean isForeign(@Nullable String origin) {
    return origin != null
        && !origins.contains(origin)
        && hostOf(origin).filter(THIS_MACHINE::contains).isEmpty();
  }

  private static String folded(String host) {
    return host.toLowerCase(Locale.ROOT);
  }

  private static Optional<String> hostOf(String origin) {
    try {
      return Optional.ofNullable(new URI(origin).getHost());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
