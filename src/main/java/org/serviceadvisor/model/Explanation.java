package org.serviceadvisor.model;

import java.util.List;
import java.util.Optional;

/**
 * The reasons of a decision, in one language.
 *
 * @param rationale reasons for the answer, strongest first
 * @param runnerUp the next best service; empty where no other option names one
 * @param notices lifecycle notices of the services answered
 * @param composition why services are chained, when they are
 */
public record Explanation(
    List<RationaleLine> rationale,
    Optional<RunnerUp> runnerUp,
    List<Notice> notices,
    Optional<String> composition) {
  public Explanation {
    rationale = List.copyOf(rationale);
    notices = List.copyOf(notices);
  }
}
