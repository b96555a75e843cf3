package org.serviceadvisor.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** The pages to which the types of problem documents point. */
@Path("/errors")
final class ErrorsResource {

  @GET
  @Path("/{word}")
  @Produces(MediaType.TEXT_PLAIN)
  public String explain(@PathParam("word") String word) {
    ProblemType type = ProblemType.of(word).orElseThrow(() -> unknown(word));
    return "%s (%d)%n%n%s%n".formatted(type.title(), type.status(), type.meaning());
  }

  private static UnknownId unknown(String word) {
    return new UnknownId(
        "kind of error", word, Arrays.stream(ProblemType.values()).map(ProblemType::word).toList());
  }
}
