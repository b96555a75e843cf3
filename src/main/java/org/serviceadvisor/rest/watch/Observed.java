package org.serviceadvisor.rest.watch;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;

/** Decides for callers, so that every decision is counted, timed and, where wanted, logged. */
@Singleton
public final class Observed {
  private final DecisionMeters meters;
  private final DecisionLog log;

  Observed(DecisionMeters meters, DecisionLog log) {
    this.meters = meters;
    this.log = log;
  }

  /** Decides a scenario; see {@link Advisor#decide}. */
  public Decision decide(
      Advisor advisor, Scenario scenario, Perspective perspective, Optional<Lang> explainIn) {
    return observe(
        advisor.knowledge(),
        scenario,
        () -> advisor.decide(scenario, perspective, explainIn),
        decision -> decision);
  }

  /**
   * Has a scenario decided in some way.
   *
   * @param way decides
   * @param decision finds the decision in what came of it
   */
  public <T> T observe(
      Knowledge knowledge, Scenario scenario, Supplier<T> way, Function<T, Decision> decision) {
    long start = System.nanoTime();
    T outcome = way.get();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Decided decided = new Decided(scenario, decision.apply(outcome), knowledge, took);
    meters.count(decided);
    log.add(decided);
    return outcome;
  }
}
