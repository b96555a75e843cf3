package org.serviceadvisor.rest.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells browsers what pages of this server may do: load from here, and nothing else. */
@Singleton
final class SafeHeaders {
  private static final int FIRST = 990;
  private static final String POLICY = "Content-Security-Policy";
  private static final String SWAGGER_UI = "/q/swagger-ui";

  private static final String OWN =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action"
          + " 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Swagger UI starts with a script in its page. */
  private static final String WITH_INLINE =
      OWN.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
          .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  void register(@Observes Filters filters) {
    filters.register(SafeHeaders::add, FIRST);
  }

  private static void add(RoutingContext context) {
    boolean inline = context.request().path().startsWith(SWAGGER_UI);
    MultiMap headers = context.response().headers();
    context.addHeadersEndHandler(unused -> addPolicy(headers, inline ? WITH_INLINE : OWN));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    context.next();
  }

  /** A resource may have set a stricter one. */
  private static void addPolicy(MultiMap headers, String policy) {
    if (!headers.contains(POLICY)) {
      headers.set(POLICY, policy);
    }
  }
}
