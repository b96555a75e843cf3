package org.serviceadvisor.rest.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts graded rows. */
@Singleton
public final class GradingMeter {
  private final MeterRegistry registry;

  GradingMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * Counts a row.
   *
   * @param status correct, wrong, abstained or invalid
   */
  public void row(String status) {
    Counter.builder("advisor.grading.rows")
        .description("Graded rows by status")
        .tag("status", status)
        .register(registry)
        .increment();
  }
}
