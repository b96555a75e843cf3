package org.serviceadvisor.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.DecisionJson;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Lang;

/** Decides scenarios. */
@Path("/v1/recommendations")
final class RecommendationsResource {
  private final AskedAdvisor asked;
  private final JsonBody json;

  RecommendationsResource(AskedAdvisor asked, JsonBody json) {
    this.asked = asked;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public RestResponse<ObjectNode> recommend(InputStream body, HttpHeaders headers) {
    Question question = QuestionReader.read(json.read(body));
    Advisor advisor = asked.advisor();
    Optional<Lang> wanted = question.explainIn().or(() -> ExplanationLang.accepted(headers));
    Decision decision = advisor.decide(question.scenario(), question.perspective(), wanted);
    Lang lang = wanted.orElse(decision.findings().lang());
    ObjectNode answer = new DecisionJson(advisor.knowledge(), lang).write(decision);
    return ExplanationLang.mark(RestResponse.ResponseBuilder.ok(answer), lang).build();
  }
}
