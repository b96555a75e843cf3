package org.serviceadvisor.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** A learner's own link: whoever opens it is that learner in this browser. */
@Path("/me/{token}")
@Produces(MediaType.TEXT_HTML)
final class LearnerResource {
  private final Visit visit;

  LearnerResource(Visit visit) {
    this.visit = visit;
  }

  @GET
  public RestResponse<String> enter(@PathParam("token") String token) {
    if (!visit.isShared() || visit.practice().store().learners().byToken(token).isEmpty()) {
      throw new NotFoundException();
    }
    return visit.see("/study", Visit.keep(Visit.LEARNER, token));
  }
}
