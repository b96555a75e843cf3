package org.serviceadvisor.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.knowledge.Knowledge;

/** Gives the server its one advisor. */
@Singleton
final class AdvisorProducer {

  @Produces
  @Singleton
  Advisor advisor() {
    return Core.load();
  }

  @Produces
  @Singleton
  Knowledge knowledge(Advisor advisor) {
    return advisor.knowledge();
  }
}
