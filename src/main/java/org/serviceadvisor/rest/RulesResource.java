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
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.knowledge.RuleNote;

/** The rules, as their notes describe them. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Versioned
final class RulesResource {
  private final AskedAdvisor asked;

  RulesResource(AskedAdvisor asked) {
    this.asked = asked;
  }

  @GET
  public Page<RuleSummary> list(
      @QueryParam("topic") Optional<String> topic,
      @QueryParam("page") @DefaultValue("1") String page,
      @QueryParam("size") @DefaultValue("50") String size) {
    Knowledge knowledge = asked.knowledge();
    Violations violations = new Violations();
    topic.ifPresent(name -> checkTopic(name, knowledge, violations));
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
  public RuleView get(@PathParam("id") String id) {
    Knowledge knowledge = asked.knowledge();
    return Optional.ofNullable(knowledge.notes().get(id))
        .map(RuleView::of)
        .orElseThrow(() -> new UnknownId("rule", id, knowledge.notes().keySet()));
  }

  private static void checkTopic(String name, Knowledge knowledge, Violations violations) {
    Set<String> topics =
        knowledge.notes().values().stream()
            .map(RuleNote::topic)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!topics.contains(name)) {
      violations.addParameter(
          "topic", KnowledgeException.unknownMessage("topic", Sendable.word(name), topics));
    }
  }
}
