package org.serviceadvisor.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.serviceadvisor.advice.OwnKnowledge;
import org.serviceadvisor.rest.watch.KnowledgeReloads;

/** Looks at the folder of own knowledge now and then, and has it read again when it changed. */
@Singleton
final class KnowledgeWatch {
  private final OwnKnowledge own;
  private final KnowledgeReloads reloads;
  private final Duration pause;
  private final Logger log;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "knowledge-watch");
            thread.setDaemon(true);
            return thread;
          });

  KnowledgeWatch(
      OwnKnowledge own,
      KnowledgeReloads reloads,
      @ConfigProperty(name = "advisor.knowledge.watch") Duration pause,
      Logger log) {
    this.own = own;
    this.reloads = reloads;
    this.pause = pause;
    this.log = log;
  }

  void start(@Observes StartupEvent event) {
    if (own.isPresent() && !pause.isZero()) {
      long millis = pause.toMillis();
      clock.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    clock.shutdownNow();
  }

  /** A fault of ours is logged and must not end the watch. */
  private void look() {
    try {
      reloads.ifChanged();
    } catch (RuntimeException e) {
      log.error("own knowledge could not be read again", e);
    }
  }
}
