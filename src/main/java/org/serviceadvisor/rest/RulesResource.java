package org.serviceadvisor.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.knowledge.RuleNote;

/** The rules, as their notes describe them. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
@Versioned
final class RulesResource {
  private final Knowledge knowledge;
  private final Set<String> topics;

  RulesResource(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.topics =
        knowledge.notes().values().stream()
            .map(RuleNote::topic)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @GET
  @Operation(operationId = "listRules", summary = "The rules, by id")
  @APIResponse(
      responseCode = "200",
      description = "A page of the list.",
      headers = @Header(name = "ETag", ref = "KnowledgeTag"))
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public Page<RuleSummary> list(
      @Parameter(description = "Only rules of this topic.", example = "vision") @QueryParam("topic")
          Optional<String> topic,
      @Parameter(description = "Number of the page, from 1.") @QueryParam("page") @DefaultValue("1")
          String page,
      @Parameter(description = "Most items on the page, at most 200.")
          @QueryParam("size")
          @DefaultValue("50")
          String size) {
    Violations violations = new Violations();
    topic.ifPresent(name -> checkTopic(name, violations));
    PageRequest request = PageRequest.read(page, size, violations);
    violations.stop();
    return request.of(
        knowledge.notes().values().stream()
            .filter(note -> topic.map(note.topic()::equals).orElse(true))
            .map(RuleSummary::of)
            .toList());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getRule",
      summary = "What stands beside a rule: why it holds, sources, examples")
  @APIResponse(
      responseCode = "200",
      description = "The rule.",
      headers = @Header(name = "ETag", ref = "KnowledgeTag"))
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "404", ref = "UnknownId")
  public RuleView get(
      @Parameter(example = "transcribe.transcribe-speech") @PathParam("id") String id) {
    return Optional.ofNullable(knowledge.notes().get(id))
        .map(RuleView::of)
        .orElseThrow(() -> new UnknownId("rule", id, knowledge.notes().keySet()));
  }

  private void checkTopic(String name, Violations violations) {
    if (!topics.contains(name)) {
      violations.addParameter(
          "topic", KnowledgeException.unknownMessage("topic", Sendable.word(name), topics));
    }
  }
}
