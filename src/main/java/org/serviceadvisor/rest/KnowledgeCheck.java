package org.serviceadvisor.rest;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.knowledge.Knowledge;

/** Ready when warm; shows what is known. */
@org.eclipse.microprofile.health.Readiness
@Singleton
final class KnowledgeCheck implements HealthCheck {
  private final CurrentAdvisor current;
  private final Readiness readiness;

  KnowledgeCheck(CurrentAdvisor current, Readiness readiness) {
    this.current = current;
    this.readiness = readiness;
  }

  @Override
  public HealthCheckResponse call() {
    Knowledge knowledge = current.get().knowledge();
    return HealthCheckResponse.named("knowledge")
        .status(readiness.isWarm())
        .withData("version", knowledge.version())
        .withData("services", knowledge.services().size())
        .withData("rules", knowledge.notes().size())
        .build();
  }
}
