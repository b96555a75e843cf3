package org.serviceadvisor.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Lang;

/** The catalogue. */
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@Versioned
final class ServicesResource {
  private final AskedAdvisor asked;

  ServicesResource(AskedAdvisor asked) {
    this.asked = asked;
  }

  @GET
  public RestResponse<Page<ServiceSummary>> list(
      @QueryParam("lang") Optional<String> lang,
      @QueryParam("page") @DefaultValue("1") String page,
      @QueryParam("size") @DefaultValue("50") String size,
      HttpHeaders headers) {
    Violations violations = new Violations();
    Lang names =
        lang.map(code -> ExplanationLang.parameter(code, violations))
            .or(() -> ExplanationLang.accepted(headers))
            .orElse(Lang.EN);
    PageRequest request = PageRequest.read(page, size, violations);
    violations.stop();
    return ExplanationLang.mark(
            RestResponse.ResponseBuilder.ok(
                request.of(
                    asked.knowledge().services().values().stream()
                        .map(service -> ServiceSummary.of(service, names))
                        .toList())),
            names)
        .build();
  }

  @GET
  @Path("/{id}")
  public ServiceView get(@PathParam("id") String id) {
    Knowledge knowledge = asked.knowledge();
    return Optional.ofNullable(knowledge.services().get(id))
        .map(service -> ServiceView.of(service, knowledge))
        .orElseThrow(() -> new UnknownId("service", id, knowledge.services().keySet()));
  }
}
