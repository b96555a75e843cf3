package org.serviceadvisor.scenario.grading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.Record;

/**
 * What came of one record.
 *
 * @param record the record
 * @param status what came of it
 * @param marking whose answer was marked, and against what
 * @param answer the answer that was marked: option ids, or service ids for an open question
 * @param expected against what: the file's key, or the advisor's answer where there is none
 * @param credit points, from 0 to 1
 * @param advisor what the advisor says; empty for an invalid record
 * @param expectedServices catalogue entries behind the key
 * @param fault where a miss of the advisor comes from
 * @param doubt where the rules disagree with the key
 * @param stale services of the key that are not what they were
 * @param millis time that the decision took
 */
public record Verdict(
    Record record,
    Status status,
    Marking marking,
    List<String> answer,
    List<String> expected,
    double credit,
    Optional<AdvisorAnswer> advisor,
    Set<String> expectedServices,
    Optional<Fault> fault,
    Optional<KeyDoubt> doubt,
    List<StaleKey> stale,
    double millis) {

  /** What can come of a record. */
  public enum Status {
    CORRECT,
    WRONG,
    /** Nobody answered: the advisor could not, or the learner did not. */
    ABSTAINED,
    INVALID,
    /** Answered, but there is nothing to mark it against. */
    ANSWERED;

    /** The word in reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Verdict {
    answer = List.copyOf(answer);
    expected = List.copyOf(expected);
    expectedServices = Set.copyOf(expectedServices);
    stale = List.copyOf(stale);
  }

  static Verdict invalid(Record.Invalid record) {
    return new Verdict(
        record,
        Status.INVALID,
        Marking.NOTHING,
        List.of(),
        List.of(),
        0,
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0);
  }

  /** Id of the record. */
  public String id() {
    return record instanceof Record.Valid valid
        ? valid.scenario().id()
        : ((Record.Invalid) record).id();
  }

  /** File of the record. */
  public String file() {
    return record.file();
  }

  /** Line of the record. */
  public int line() {
    return record.line();
  }

  /** The scenario; empty for an invalid record. */
  public Optional<Scenario> scenario() {
    return record instanceof Record.Valid valid ? Optional.of(valid.scenario()) : Optional.empty();
  }

  /** For an invalid record what is wrong; for an abstention what is missing; else empty. */
  public String reason() {
    if (record instanceof Record.Invalid invalid) {
      return invalid.reason();
    }
    return status == Status.ABSTAINED ? String.join(" ", because()) : "";
  }

  /** Services behind the advisor's answer. */
  public List<String> recommended() {
    return advisor.map(AdvisorAnswer::services).orElse(List.of());
  }

  /** The advisor's confidence; empty when it did not answer. */
  public OptionalDouble confidence() {
    return advisor
        .filter(answer -> !answer.isAbstention())
        .map(answer -> OptionalDouble.of(answer.confidence()))
        .orElse(OptionalDouble.empty());
  }

  /** The advisor's first reasons. */
  public List<String> because() {
    return advisor.map(AdvisorAnswer::because).orElse(List.of());
  }

  /** Language of the scenario: as the file says, else as it was read. */
  public Optional<Lang> lang() {
    return scenario().flatMap(Scenario::lang).or(() -> advisor.map(AdvisorAnswer::lang));
  }

  /** Whether it counts as marked and not right. */
  public boolean isMiss() {
    return status == Status.WRONG || status == Status.ABSTAINED;
  }
}
