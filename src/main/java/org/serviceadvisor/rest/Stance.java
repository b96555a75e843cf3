package org.serviceadvisor.rest;

import java.util.Optional;
import org.serviceadvisor.knowledge.RuleNote;

/**
 * A rule that speaks about a service, and which way.
 *
 * @param rule id of the rule
 * @param stance {@code for} or {@code against}
 */
record Stance(String rule, String stance) {

  /**
   * Rules are named {@code entry.outcome}, after the entry to which they lead; their notes list
   * those they speak against.
   */
  static Optional<Stance> of(RuleNote note, String service) {
    if (note.rule().startsWith(service + ".")) {
      return Optional.of(new Stance(note.rule(), "for"));
    }
    return note.against().containsKey(service)
        ? Optional.of(new Stance(note.rule(), "against"))
        : Optional.empty();
  }
}
