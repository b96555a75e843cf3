package org.serviceadvisor.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Lang;

/** The catalogue. */
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "services")
@Versioned
final class ServicesResource {
  private final Knowledge knowledge;

  ServicesResource(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @GET
  @Operation(operationId = "listServices", summary = "The catalogue, by id")
  @APIResponse(
      responseCode = "200",
      description = "A page of the catalogue.",
      headers = @Header(name = "ETag", ref = "KnowledgeTag"))
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public Page<ServiceSummary> list(
      @Parameter(description = "Language of the names: en or pt-BR.", example = "pt-BR")
          @QueryParam("lang")
          @DefaultValue("en")
          String lang,
      @Parameter(description = "Number of the page, from 1.") @QueryParam("page") @DefaultValue("1")
          String page,
      @Parameter(description = "Most items on the page, at most 200.")
          @QueryParam("size")
          @DefaultValue("50")
          String size) {
    Violations violations = new Violations();
    Lang names = lang(lang, violations);
    PageRequest request = PageRequest.read(page, size, violations);
    violations.stop();
    return request.of(
        knowledge.services().values().stream().map(s -> ServiceSummary.of(s, names)).toList());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getService", summary = "Everything about one entry of the catalogue")
  @APIResponse(
      responseCode = "200",
      description = "The entry.",
      headers = @Header(name = "ETag", ref = "KnowledgeTag"))
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "404", ref = "UnknownId")
  public ServiceView get(@Parameter(example = "transcribe") @PathParam("id") String id) {
    return Optional.ofNullable(knowledge.services().get(id))
        .map(service -> ServiceView.of(service, knowledge))
        .orElseThrow(() -> new UnknownId("service", id, knowledge.services().keySet()));
  }

  private static Lang lang(String code, Violations violations) {
    return Lang.of(code)
        .orElseGet(
            () -> {
              violations.addParameter(
                  "lang",
                  KnowledgeException.unknownMessage(
                      "language", Sendable.word(code), ExplanationLang.TAGS));
              return Lang.EN;
            });
  }
}
