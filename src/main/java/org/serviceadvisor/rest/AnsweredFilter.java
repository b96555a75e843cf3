package org.serviceadvisor.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Writes nothing where the caller has its answer already, as one whose body came too slowly has, or
 * has gone: there is nobody to write to.
 */
@Provider
final class AnsweredFilter implements ContainerResponseFilter {
  private final HttpServerRequest request;

  AnsweredFilter(HttpServerRequest request) {
    this.request = request;
  }

  @Override
  public void filter(ContainerRequestContext asked, ContainerResponseContext response) {
    if (isOver(request)) {
      response.setEntity(null);
    }
  }

  /** Whether nothing can be answered any more. */
  static boolean isOver(HttpServerRequest request) {
    return request.response().ended() || request.response().closed();
  }
}
