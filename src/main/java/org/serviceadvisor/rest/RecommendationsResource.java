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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.DecisionJson;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Lang;

/** Decides scenarios. */
@Path("/v1/recommendations")
@Tag(name = "recommendations")
final class RecommendationsResource {
  private final Advisor advisor;
  private final JsonBody json;

  RecommendationsResource(Advisor advisor, JsonBody json) {
    this.advisor = advisor;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "recommend",
      summary = "Which AWS service fits a scenario, and why",
      description =
          "Decides an open scenario or picks among options. Reasons come in the language of 'explainIn', else of"
              + " Accept-Language, else of the scenario. Equal requests for the same day get equal answers as long as the"
              + " knowledge version stays.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(ref = "Question"),
              examples = {
                @ExampleObject(name = "open", ref = "OpenQuestion"),
                @ExampleObject(name = "options", ref = "QuestionWithOptions"),
                @ExampleObject(name = "portuguese", ref = "PortugueseQuestion")
              }))
  @APIResponse(
      responseCode = "200",
      description = "The decision: recommended, tied or abstained.",
      content =
          @Content(
              schema = @Schema(ref = "Decision"),
              examples = @ExampleObject(name = "open", ref = "OpenDecision")))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "406", ref = "NotAcceptable")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "500", ref = "InternalError")
  public RestResponse<ObjectNode> recommend(InputStream body, HttpHeaders headers) {
    Question question = QuestionReader.read(json.read(body));
    Optional<Lang> wanted = question.explainIn().or(() -> ExplanationLang.accepted(headers));
    Decision decision = advisor.decide(question.scenario(), question.perspective(), wanted);
    Lang lang = wanted.orElse(decision.findings().lang());
    return RestResponse.ResponseBuilder.ok(
            new DecisionJson(advisor.knowledge(), lang).write(decision))
        .header(HttpHeaders.CONTENT_LANGUAGE, ExplanationLang.tag(lang))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
