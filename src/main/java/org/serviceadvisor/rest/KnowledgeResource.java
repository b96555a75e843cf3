package org.serviceadvisor.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.serviceadvisor.advice.OwnKnowledge;

/** What is known, and what became of own knowledge. */
@Path("/v1/knowledge")
@Produces(MediaType.APPLICATION_JSON)
final class KnowledgeResource {
  private final AskedAdvisor asked;
  private final OwnKnowledge own;

  KnowledgeResource(AskedAdvisor asked, OwnKnowledge own) {
    this.asked = asked;
    this.own = own;
  }

  @GET
  public KnowledgeView show() {
    return KnowledgeView.of(asked.knowledge(), own);
  }
}
