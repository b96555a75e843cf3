package org.serviceadvisor.model;

import java.util.List;

/**
 * One entry of a trace: a rule that fired and the facts it fired on.
 *
 * @param rule name of the rule
 * @param facts what it matched, in the order of its conditions
 */
public record Firing(String rule, List<Fact> facts) {
  public Firing {
    facts = List.copyOf(facts);
  }
}
