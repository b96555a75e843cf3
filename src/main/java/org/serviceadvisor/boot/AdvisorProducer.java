package org.serviceadvisor.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.advice.OwnKnowledge;

/** Gives the server its knowledge and its advisor. */
@Singleton
final class AdvisorProducer {

  @Produces
  @Singleton
  OwnKnowledge own(@ConfigProperty(name = "advisor.knowledge") Optional<Path> folder) {
    return OwnKnowledge.start(Core.foundation(folder.isPresent()), folder, Clock.systemUTC());
  }

  @Produces
  @Singleton
  CurrentAdvisor current(OwnKnowledge own) {
    return own.current();
  }
}
