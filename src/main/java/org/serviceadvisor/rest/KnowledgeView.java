package org.serviceadvisor.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.serviceadvisor.advice.OwnKnowledge;
import org.serviceadvisor.knowledge.Knowledge;

/**
 * What the advisor in use knows.
 *
 * @param version number and digest
 * @param services entries of the catalogue
 * @param facts needs and constraints
 * @param rules rules with their notes
 * @param own what became of own knowledge; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record KnowledgeView(String version, int services, int facts, int rules, Optional<Own> own) {

  /**
   * What became of own knowledge when it was read last.
   *
   * @param problem why it does not count as it is now; absent when it does
   * @param readAt when it was read
   * @param reloads readings that counted
   * @param failures readings that did not
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Own(Optional<String> problem, Instant readAt, long reloads, long failures) {}

  static KnowledgeView of(Knowledge knowledge, OwnKnowledge own) {
    OwnKnowledge.Status status = own.status();
    return new KnowledgeView(
        knowledge.version(),
        knowledge.services().size(),
        knowledge.facts().size(),
        knowledge.notes().size(),
        Optional.of(status)
            .filter(unused -> own.isPresent())
            .map(s -> new Own(s.problem(), s.at(), s.reloads(), s.failures())));
  }
}
