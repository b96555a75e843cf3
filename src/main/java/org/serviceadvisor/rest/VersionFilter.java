package org.serviceadvisor.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Objects;

/**
 * Tags answers with the version of the knowledge, and answers 304 to who has that version already.
 */
@Provider
@Versioned
final class VersionFilter implements ContainerResponseFilter {
  private final AskedAdvisor asked;

  VersionFilter(AskedAdvisor asked) {
    this.asked = asked;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != Response.Status.OK.getStatusCode()) {
      return;
    }
    String tag = "\"" + asked.knowledge().version() + "\"";
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
    String held =
        Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), "");
    if (holds(held, tag)) {
      response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    }
  }

  /** Compared weakly, as RFC 9110 wants it for If-None-Match. */
  private static boolean holds(String ifNoneMatch, String tag) {
    return Arrays.stream(ifNoneMatch.split(","))
        .map(String::strip)
        .anyMatch(held -> held.equals("*") || held.equals(tag) || held.equals("W/" + tag));
  }
}
