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
import org.serviceadvisor.advice.reasons.AnswerJson;
import org.serviceadvisor.advice.reasons.Asked;
import org.serviceadvisor.advice.reasons.Inquiry;
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
    Asked ask = question.asked(advisor.knowledge(), wanted);
    AnswerJson answers = new AnswerJson(advisor);
    Inquiry inquiry = answers.inquiry(ask);
    ObjectNode answer = answers.write(ask, inquiry);
    return ExplanationLang.mark(RestResponse.ResponseBuilder.ok(answer), inquiry.lang()).build();
  }
}
