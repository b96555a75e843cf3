package org.serviceadvisor.scenario.grading;

import java.util.List;
import java.util.Optional;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.scenario.Note;

/**
 * What a run came to.
 *
 * @param knowledge what the advisor knows
 * @param perspective for whom and for which day it decided
 * @param tally the counts
 * @param outcome the end
 * @param partial why the run did not see all records; empty when it did
 * @param comparison with an earlier run, where one was given
 * @param coverage of the rules, where it was asked for
 * @param findings flaws of the bank as a whole
 * @param findingCount all flaws, of questions and of the bank
 * @param notes remarks of the readers, the first of them
 * @param noteCount all remarks
 */
public record Summary(
    Knowledge knowledge,
    Perspective perspective,
    Tally tally,
    Outcome outcome,
    Optional<String> partial,
    Optional<Comparison> comparison,
    Optional<RuleCoverage> coverage,
    List<Finding> findings,
    long findingCount,
    List<Note> notes,
    long noteCount) {
  public Summary {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }
}
