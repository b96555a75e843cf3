package org.serviceadvisor.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Objects;

/**
 * Takes forms only from our own pages: a page elsewhere cannot answer or delete in a learner's
 * name, not even on localhost.
 */
@Provider
final class FormGuard implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMethod().equals(HttpMethod.POST) && isForm(request) && isForeign(request)) {
      request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
    }
  }

  private static boolean isForm(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    return type == null
        || type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
  }

  private static boolean isForeign(ContainerRequestContext request) {
    String site = Objects.requireNonNullElse(request.getHeaderString("Sec-Fetch-Site"), "none");
    String origin = Objects.requireNonNullElse(request.getHeaderString("Origin"), "");
    String host = Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.HOST), "");
    boolean elsewhere = site.equals("cross-site") || site.equals("same-site");
    return elsewhere || !origin.isEmpty() && !host.equals(authority(origin));
  }

  private static String authority(String origin) {
    try {
      return Objects.requireNonNullElse(URI.create(origin).getAuthority(), "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
