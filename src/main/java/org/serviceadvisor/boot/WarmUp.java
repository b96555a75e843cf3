package org.serviceadvisor.boot;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.advice.DecisionJson;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Service;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.rest.Readiness;
import org.serviceadvisor.web.Rehearsal;

/**
 * Loads the knowledge when the server starts and lets it decide its own examples, so that the first
 * callers do not wait: a few before it says that it is ready, more behind that.
 */
@Singleton
final class WarmUp {
  private static final int BEFORE_READY = 5;
  private static final int EXAMPLES = 200;
  private static final int OPTIONS = 4;

  private final Advisor advisor;
  private final Rehearsal rehearsal;
  private final Readiness readiness;
  private final Logger log;
  private final Map<String, String> options;
  private final String host;
  private final int port;

  WarmUp(
      CurrentAdvisor current,
      Readiness readiness,
      Rehearsal rehearsal,
      Logger log,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.advisor = current.get();
    this.readiness = readiness;
    this.rehearsal = rehearsal;
    this.log = log;
    this.options = options(advisor.knowledge());
    this.host = host;
    this.port = port;
  }

  void start(@Observes StartupEvent event) {
    Thread thread = new Thread(this::run, "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    List<String> examples = examples();
    int first = Math.min(BEFORE_READY, examples.size());
    examples.subList(0, first).forEach(this::decide);
    readiness.markWarm();
    log.infof("Ready at http://%s:%d (knowledge %s)", host, port, advisor.knowledge().version());
    rehearse();
    examples.subList(first, examples.size()).forEach(this::decide);
  }

  private void rehearse() {
    try {
      rehearsal.run();
    } catch (SQLException | RuntimeException e) {
      log.warnf(e, "Practice was not warmed up");
    }
  }

  private List<String> examples() {
    return advisor.knowledge().notes().values().stream()
        .flatMap(note -> note.firing().stream())
        .limit(EXAMPLES)
        .toList();
  }

  private void decide(String text) {
    decide(Scenario.open(text));
    decide(Scenario.withOptions(text, options));
  }

  private static Map<String, String> options(Knowledge knowledge) {
    return knowledge.services().values().stream()
        .limit(OPTIONS)
        .collect(Collectors.toMap(Service::id, service -> service.name().en()));
  }

  private void decide(Scenario scenario) {
    Perspective exam =
        new Perspective(Perspective.Kind.EXAM, LocalDate.now(ZoneId.systemDefault()));
    Decision decision = advisor.decide(scenario, exam, Optional.of(Lang.EN));
    new DecisionJson(advisor.knowledge(), Lang.EN).write(decision);
  }
}
