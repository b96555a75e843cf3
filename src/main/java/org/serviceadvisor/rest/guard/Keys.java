package org.serviceadvisor.rest.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.serviceadvisor.access.ApiKey;
import org.serviceadvisor.access.KeyRing;
import org.serviceadvisor.rest.ProblemType;
import org.serviceadvisor.rest.Problems;

/** Asks for keys: for all that only admins may do, and for everything where that is wanted. */
@Singleton
final class Keys {
  /** Under this name the context holds the name of the caller's key. */
  static final String CALLER = "advisor.caller";

  private static final Set<String> FOR_ADMINS = Set.of("/v1/knowledge:reload");
  private static final String OPEN_TO_ALL = "/q/health";
  private static final String BEARER = "Bearer ";
  private static final int AFTER_IDS = 900;

  private final KeyRing ring;
  private final boolean required;
  private final Problems problems;

  Keys(
      @ConfigProperty(name = "advisor.keys.file") Optional<Path> file,
      @ConfigProperty(name = "advisor.keys.required") boolean required,
      Problems problems) {
    this.ring = file.map(KeyRing::read).orElse(KeyRing.EMPTY);
    this.required = required;
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_IDS);
  }

  private void check(RoutingContext context) {
    String path = context.normalizedPath();
    Optional<String> sent = sent(context);
    Optional<ApiKey> key = sent.flatMap(ring::find);
    boolean forAdmins = FOR_ADMINS.contains(path);
    boolean needed = forAdmins || required && !path.startsWith(OPEN_TO_ALL);
    if (sent.isPresent() && key.isEmpty() && needed) {
      refuse(context, "the key is not known");
    } else if (key.isEmpty() && needed) {
      refuse(context, "no key was sent");
    } else if (forAdmins && key.map(ApiKey::role).filter(r -> r == ApiKey.Role.ADMIN).isEmpty()) {
      problems.send(context, ProblemType.FORBIDDEN, "the key is not one for admins");
    } else {
      key.ifPresent(known -> context.put(CALLER, known.name()));
      context.next();
    }
  }

  private static Optional<String> sent(RoutingContext context) {
    String header =
        Objects.requireNonNullElse(context.request().getHeader(HttpHeaders.AUTHORIZATION), "");
    return header.startsWith(BEARER)
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  private void refuse(RoutingContext context, String detail) {
    context.response().putHeader("WWW-Authenticate", "Bearer realm=\"advisor\"");
    problems.send(context, ProblemType.UNAUTHORIZED, detail);
  }
}
