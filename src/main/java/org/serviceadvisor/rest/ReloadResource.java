package org.serviceadvisor.rest;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.serviceadvisor.advice.OwnKnowledge;
import org.serviceadvisor.rest.watch.KnowledgeReloads;

/** Has own knowledge read again; for holders of an admin key. */
@Path("/v1/knowledge:reload")
@Produces(MediaType.APPLICATION_JSON)
final class ReloadResource {
  private final KnowledgeReloads reloads;
  private final OwnKnowledge own;

  ReloadResource(KnowledgeReloads reloads, OwnKnowledge own) {
    this.reloads = reloads;
    this.own = own;
  }

  @POST
  public KnowledgeView reload() {
    OwnKnowledge.Status status = reloads.reload();
    status
        .problem()
        .ifPresent(
            problem -> {
              throw new BrokenKnowledge(status.version(), problem);
            });
    return KnowledgeView.of(own.current().get().knowledge(), own);
  }
}
