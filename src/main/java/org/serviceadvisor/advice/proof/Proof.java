package org.serviceadvisor.advice.proof;

import java.util.List;

/**
 * What a walk through the fact space found.
 *
 * @param families questions walked
 * @param sampled of these, those too large to be walked in full
 * @param rules rules looked at
 * @param combinations combinations of facts decided
 * @param findings everything found, by question
 */
public record Proof(
    int families, int sampled, int rules, int combinations, List<Finding> findings) {
  public Proof {
    findings = List.copyOf(findings);
  }
}
