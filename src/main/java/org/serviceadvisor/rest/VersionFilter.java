package org.serviceadvisor.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

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
    Tags.put(asked.knowledge().version(), request, response);
  }
}
