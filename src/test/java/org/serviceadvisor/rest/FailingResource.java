package org.serviceadvisor.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource with a fault. */
@Path(FailingResource.PATH)
final class FailingResource {
  static final String PATH = "/v1/fault-for-tests";
  static final String SECRET = "inner workings";

  @GET
  public String fail() {
    throw new IllegalStateException(SECRET);
  }
}
