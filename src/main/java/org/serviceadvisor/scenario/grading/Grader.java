package org.serviceadvisor.scenario.grading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.reasons.Reasons;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.grading.Verdict.Status;

/** Answers scenarios and compares with what the file expects. Safe for threads. */
public final class Grader {
  private final Advisor advisor;
  private final Perspective perspective;
  private final Marker marker;
  private final KeyAudit audit;
  private final FaultFinder faults;

  /** A grader that marks what there is, all or nothing. */
  public Grader(Advisor advisor, Perspective perspective) {
    this(advisor, perspective, Marker.standard());
  }

  public Grader(Advisor advisor, Perspective perspective, Marker marker) {
    this.advisor = advisor;
    this.perspective = perspective;
    this.marker = marker;
    this.audit = new KeyAudit(advisor.knowledge(), perspective.asOf());
    this.faults = new FaultFinder(advisor.knowledge());
  }

  /** Grades one record. */
  public Verdict grade(Record record) {
    return record instanceof Record.Invalid invalid
        ? Verdict.invalid(invalid)
        : mark((Record.Valid) record);
  }

  private Verdict mark(Record.Valid record) {
    Scenario scenario = record.scenario();
    long start = System.nanoTime();
    Decision decision = advisor.decide(scenario, perspective, Optional.empty());
    double millis = (System.nanoTime() - start) / 1e6;
    AdvisorAnswer advice = reasoned(scenario, AdvisorAnswer.of(scenario, decision));
    Marking marking = marker.marking(scenario);
    List<String> answer = answer(marking, scenario, advice);
    List<String> right =
        marking == Marking.LEARNER_AGAINST_ADVISOR ? advice.answer() : scenario.expected();
    Set<String> services = FaultFinder.services(scenario, decision.findings(), scenario.expected());
    return new Verdict(
        record,
        status(marking, scenario, answer, right),
        marking,
        answer,
        right,
        right.isEmpty() ? 0 : marker.credit(scenario, answer, right),
        Optional.of(advice),
        services,
        fault(scenario, decision, advice),
        audit.doubt(scenario, advice),
        audit.stale(scenario, services),
        millis);
  }

  /** An answer that is not the key's always has a reason, also where no rule gives one. */
  private AdvisorAnswer reasoned(Scenario scenario, AdvisorAnswer advice) {
    List<String> wanted = wanted(scenario);
    boolean needless = !advice.because().isEmpty() || advice.isAbstention() || wanted.isEmpty();
    if (needless || Marker.isRight(scenario, advice.answer(), wanted)) {
      return advice;
    }
    return new Reasons(advisor)
        .about(scenario, perspective, Optional.empty(), FactEdits.NONE)
        .reasonWithoutRule()
        .map(advice::because)
        .orElse(advice);
  }

  /** What the record has that the advisor's answer is held against. */
  private static List<String> wanted(Scenario scenario) {
    return scenario.expected().isEmpty() ? scenario.given() : scenario.expected();
  }

  private static List<String> answer(Marking marking, Scenario scenario, AdvisorAnswer advice) {
    return switch (marking) {
      case LEARNER_AGAINST_KEY, LEARNER_AGAINST_ADVISOR -> scenario.given();
      case ADVISOR_AGAINST_KEY, NOTHING -> advice.answer();
    };
  }

  private static Status status(
      Marking marking, Scenario scenario, List<String> answer, List<String> right) {
    if (answer.isEmpty()) {
      return Status.ABSTAINED;
    }
    if (marking == Marking.NOTHING || right.isEmpty()) {
      return Status.ANSWERED;
    }
    return Marker.isRight(scenario, answer, right) ? Status.CORRECT : Status.WRONG;
  }

  private Optional<Fault> fault(Scenario scenario, Decision decision, AdvisorAnswer advice) {
    boolean miss =
        !scenario.expected().isEmpty()
            && !Marker.isRight(scenario, advice.answer(), scenario.expected());
    return miss ? Optional.of(faults.find(scenario, decision, advice)) : Optional.empty();
  }
}
