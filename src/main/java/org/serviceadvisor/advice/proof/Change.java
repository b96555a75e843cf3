package org.serviceadvisor.advice.proof;

import java.util.List;
import org.serviceadvisor.explain.Outcome;

/**
 * A combination of facts that two versions of the rules answer differently.
 *
 * @param facts a smallest such combination
 * @param before what the old version answers
 * @param after what the new version answers
 */
public record Change(List<String> facts, Outcome before, Outcome after) {
  public Change {
    facts = List.copyOf(facts);
  }
}
