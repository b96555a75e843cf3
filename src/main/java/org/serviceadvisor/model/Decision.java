package org.serviceadvisor.model;

/**
 * The outcome of a question: a recommendation, a tie, or an abstention that says what is missing.
 */
public sealed interface Decision permits Recommended, Tied, Abstained {
  /** What the decision rests on. */
  Findings findings();
}
