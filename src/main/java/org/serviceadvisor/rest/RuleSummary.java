package org.serviceadvisor.rest;

import org.serviceadvisor.knowledge.RuleNote;

/**
 * A line of the list of rules.
 *
 * @param status draft, stable or deprecated
 */
record RuleSummary(String id, String topic, String status) {
  static RuleSummary of(RuleNote note) {
    return new RuleSummary(note.rule(), note.topic(), Words.of(note.status()));
  }
}
