package org.serviceadvisor.rest.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.serviceadvisor.model.Firing;

/** Counts decisions, times them and counts the rules that fired. */
@Singleton
final class DecisionMeters {
  private static final Duration FASTEST = Duration.ofNanos(50_000);
  private static final Duration SLOWEST = Duration.ofSeconds(1);

  private final MeterRegistry registry;
  private final Timer timer;
  private final LongAdder all = new LongAdder();
  private final LongAdder abstained = new LongAdder();
  private final Map<String, Counter> firings = new ConcurrentHashMap<>();

  DecisionMeters(MeterRegistry registry) {
    this.registry = registry;
    this.timer =
        Timer.builder("advisor.decision")
            .description("Time from a scenario to its decision")
            .publishPercentileHistogram()
            .minimumExpectedValue(FASTEST)
            .maximumExpectedValue(SLOWEST)
            .register(registry);
    Gauge.builder("advisor.abstain.ratio", this, DecisionMeters::abstainRatio)
        .description("Share of the decisions since the start that were abstentions")
        .register(registry);
  }

  private double abstainRatio() {
    return all.sum() == 0 ? 0 : (double) abstained.sum() / all.sum();
  }

  void count(Decided decided) {
    timer.record(decided.took());
    all.increment();
    if (decided.outcome().equals(Decided.ABSTAINED)) {
      abstained.increment();
    }
    Counter.builder("advisor.decisions")
        .description("Decisions by family of services, outcome and perspective")
        .tag("family", decided.family())
        .tag("outcome", decided.outcome())
        .tag("perspective", decided.perspective())
        .register(registry)
        .increment();
    decided.decision().findings().trace().stream()
        .map(Firing::rule)
        .distinct()
        .forEach(rule -> firings.computeIfAbsent(rule, this::firing).increment());
  }

  private Counter firing(String rule) {
    return Counter.builder("advisor.rule.firings")
        .description("Decisions in which a rule fired")
        .tag("rule", rule)
        .register(registry);
  }
}
