package org.serviceadvisor.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
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
    return LoadAhead.take(folder);
  }

  @Produces
  @Singleton
  CurrentAdvisor current(OwnKnowledge own) {
    return own.current();
  }
}
