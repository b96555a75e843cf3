package org.serviceadvisor.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/** Decides scenarios. */
@Path("/v1/recommendations")
final class RecommendationsResource {
  private final AskedAdvisor asked;
  private final Answers answers;
  private final JsonBody json;

  RecommendationsResource(AskedAdvisor asked, Answers answers, JsonBody json) {
    this.asked = asked;
    this.answers = answers;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public RestResponse<ObjectNode> recommend(InputStream body, HttpHeaders headers) {
    Answers.Answer answer =
        answers.answer(asked.advisor(), json.read(body), ExplanationLang.accepted(headers));
    return ExplanationLang.mark(RestResponse.ResponseBuilder.ok(answer.json()), answer.lang())
        .build();
  }
}
