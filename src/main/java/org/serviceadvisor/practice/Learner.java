package org.serviceadvisor.practice;

import java.time.Instant;

/**
 * Somebody who practises.
 *
 * @param id unique
 * @param name as the teacher wrote it; empty for the only one on an own machine
 * @param token the secret of the learner's link
 * @param created when the learner was added
 */
public record Learner(String id, String name, String token, Instant created) {
  /** The only learner of somebody's own machine. */
  public static final String ME = "me";
}
