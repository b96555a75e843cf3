package org.serviceadvisor.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Objects;

/** Puts a tag on what was found, and answers 304 to who has it already. */
final class Tags {
  private Tags() {}

  /**
   * Tags an answer.
   *
   * @param version changes whenever the answer may be another
   */
  static void put(
      String version, ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != Response.Status.OK.getStatusCode()) {
      return;
    }
    String tag = "\"" + version + "\"";
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
