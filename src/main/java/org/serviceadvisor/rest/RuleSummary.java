package org.serviceadvisor.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.serviceadvisor.knowledge.RuleNote;

/** A line of the list of rules. */
record RuleSummary(
    @Schema(examples = "transcribe.transcribe-speech") String id,
    @Schema(examples = "speech") String topic,
    @Schema(description = "draft, stable or deprecated", examples = "stable") String status) {
  static RuleSummary of(RuleNote note) {
    return new RuleSummary(note.rule(), note.topic(), Words.of(note.status()));
  }
}
