package org.serviceadvisor.rest;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.practice.Pool;

/** The project's own questions, read when they are first wanted. */
@Singleton
final class ScenarioBank {
  private Optional<Pool> read = Optional.empty();

  synchronized Pool pool(Knowledge knowledge) {
    Pool pool = read.orElseGet(() -> Pool.load(knowledge));
    read = Optional.of(pool);
    return pool;
  }
}
