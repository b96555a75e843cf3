package org.serviceadvisor.rest.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.serviceadvisor.advice.OwnKnowledge;

/** Has own knowledge read again and tells the log and the metrics what became of it. */
@Singleton
public final class KnowledgeReloads {
  private final OwnKnowledge own;
  private final Logger log;
  private final Counter good;
  private final Counter bad;
  private final MultiGauge version;

  KnowledgeReloads(OwnKnowledge own, Logger log, MeterRegistry registry) {
    this.own = own;
    this.log = log;
    this.good = counter("exchanged", registry);
    this.bad = counter("refused", registry);
    this.version =
        MultiGauge.builder("advisor.knowledge.info")
            .description("1 for the version of the knowledge in use")
            .register(registry);
    Gauge.builder("advisor.own.knowledge.sound", own, k -> k.status().problem().isEmpty() ? 1 : 0)
        .description("0 while the folder of own knowledge is broken and older knowledge answers")
        .register(registry);
    show(own.status());
  }

  private static Counter counter(String outcome, MeterRegistry registry) {
    return Counter.builder("advisor.own.knowledge.reloads")
        .description("Readings of own knowledge by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }

  /** Reads it again. */
  public OwnKnowledge.Status reload() {
    OwnKnowledge.Status status = own.reload();
    if (own.isPresent()) {
      tell(status);
    }
    return status;
  }

  /** Reads it again if its files changed. */
  public void ifChanged() {
    own.reloadIfChanged().ifPresent(this::tell);
  }

  private void tell(OwnKnowledge.Status status) {
    if (status.problem().isPresent()) {
      bad.increment();
      log.errorf(
          "own knowledge is broken, knowledge %s stays: %s",
          status.version(), status.problem().get());
    } else {
      good.increment();
      log.infof("knowledge %s in use", status.version());
    }
    show(status);
  }

  private void show(OwnKnowledge.Status status) {
    version.register(List.of(MultiGauge.Row.of(Tags.of("version", status.version()), 1)), true);
  }
}
