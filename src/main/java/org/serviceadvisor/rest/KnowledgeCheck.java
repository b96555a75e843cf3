package org.serviceadvisor.rest;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.serviceadvisor.advice.OwnKnowledge;
import org.serviceadvisor.knowledge.Knowledge;

/**
 * Ready when warm; shows what is known. Broken own knowledge is told here, and does not make the
 * server unready: the knowledge before it answers.
 */
@org.eclipse.microprofile.health.Readiness
@org.eclipse.microprofile.health.Startup
@Singleton
final class KnowledgeCheck implements HealthCheck {
  private final OwnKnowledge own;
  private final Readiness readiness;

  KnowledgeCheck(OwnKnowledge own, Readiness readiness) {
    this.own = own;
    this.readiness = readiness;
  }

  @Override
  public HealthCheckResponse call() {
    Knowledge knowledge = own.current().get().knowledge();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("knowledge")
            .status(readiness.isWarm())
            .withData("version", knowledge.version())
            .withData("services", knowledge.services().size())
            .withData("rules", knowledge.notes().size());
    own.status().problem().ifPresent(problem -> answer.withData("ownKnowledgeBroken", problem));
    return answer.build();
  }
}
