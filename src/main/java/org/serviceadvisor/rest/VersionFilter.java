package org.serviceadvisor.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Objects;
import org.serviceadvisor.knowledge.Knowledge;

/**
 * Tags answers with the version of the knowledge, and answers 304 to who has that version already.
 */
@Provider
@Versioned
final class VersionFilter implements ContainerResponseFilter {
  private final String tag;

  VersionFilter(Knowledge knowledge) {
    this.tag = "\"" + knowledge.version() + "\"";
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != Response.Status.OK.getStatusCode()) {
      return;
    }
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
    if (isKnown(
        Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), ""))) {
      response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    }
  }

  /** Compared weakly, as RFC 9110 wants it for If-None-Match. */
  private boolean isKnown(String ifNoneMatch) {
    return Arrays.stream(ifNoneMatch.split(","))
        .map(String::strip)
        .anyMatch(held -> held.equals("*") || held.equals(tag) || held.equals("W/" + tag));
  }
}
