package org.serviceadvisor.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.serviceadvisor.advice.CurrentAdvisor;

/** Gives the server its advisor. */
@Singleton
final class AdvisorProducer {

  @Produces
  @Singleton
  CurrentAdvisor current() {
    return new CurrentAdvisor(Core.load());
  }
}
