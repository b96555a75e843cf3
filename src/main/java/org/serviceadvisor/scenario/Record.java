package org.serviceadvisor.scenario;

import org.serviceadvisor.model.Scenario;

/** One record of a scenario file: a scenario, or the reason why it is none. */
public sealed interface Record {
  /** File in which it stands. */
  String file();

  /** Line on which it starts, from 1. */
  int line();

  /** A record that is a scenario. */
  record Valid(String file, int line, Scenario scenario) implements Record {}

  /**
   * A record that cannot be graded.
   *
   * @param id its id, or {@code file:line} when it has none
   * @param reason what is wrong, with the value and, where possible, what was perhaps meant
   */
  record Invalid(String file, int line, String id, String reason) implements Record {}
}
