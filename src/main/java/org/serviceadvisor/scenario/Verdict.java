package org.serviceadvisor.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.serviceadvisor.model.Scenario;

/**
 * What came of one record.
 *
 * @param id id of the record
 * @param status what came of it
 * @param answer option ids answered, or service ids for an open question
 * @param expected what the file expects
 * @param recommended services behind the answer
 * @param confidence the advisor's confidence; empty when it did not answer
 * @param millis time taken
 * @param reason for an invalid record, what is wrong; for an abstention, what is missing; else
 *     empty
 * @param file file of the record
 * @param line line of the record
 * @param scenario the scenario; empty for an invalid record
 */
public record Verdict(
    String id,
    Status status,
    List<String> answer,
    List<String> expected,
    List<String> recommended,
    OptionalDouble confidence,
    double millis,
    String reason,
    String file,
    int line,
    Optional<Scenario> scenario) {
  public Verdict {
    answer = List.copyOf(answer);
    expected = List.copyOf(expected);
    recommended = List.copyOf(recommended);
  }

  /** What can come of a record. */
  public enum Status {
    CORRECT,
    WRONG,
    ABSTAINED,
    INVALID,
    /** Answered, but the file expects nothing. */
    ANSWERED
  }
}
