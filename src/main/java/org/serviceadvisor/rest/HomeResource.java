package org.serviceadvisor.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The root; there is no page of our own yet, so it leads to the description of the interface. */
@Path("/")
final class HomeResource {

  @GET
  public Response home() {
    return Response.seeOther(URI.create("/q/swagger-ui")).build();
  }
}
