package org.serviceadvisor.scenario.grading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.Arrangement;
import org.serviceadvisor.advice.Arranger;
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
  private final Arranger arranger;
  private final Marker marker;
  private final KeyAudit audit;
  private final FaultFinder faults;

  /** A grader that marks what there is, all or nothing. */
  public Grader(Advisor advisor, Perspective perspective) {
    this(advisor, perspective, Marker.standard());
  }

  public Grader(Advisor advisor, Perspective perspective, Marker marker) {
    this.advisor = advisor;
    this.arranger = new Arranger(advisor);
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
    if (scenario.isArranged()) {
      Arrangement arrangement = arranger.arrange(scenario, perspective, Optional.empty());
      return verdict(
          record,
          AdvisorAnswer.of(arrangement),
          named(scenario),
          Optional.empty(),
          (System.nanoTime() - start) / 1e6);
    }
    Decision decision = advisor.decide(scenario, perspective, Optional.empty());
    double millis = (System.nanoTime() - start) / 1e6;
    AdvisorAnswer advice = reasoned(scenario, AdvisorAnswer.of(scenario, decision));
    return verdict(
        record,
        advice,
        FaultFinder.services(scenario, decision.findings(), scenario.expected()),
        fault(scenario, decision, advice),
        millis);
  }

  /** Entries that the right options, or the prompts beside them, are the names of. */
  private Set<String> named(Scenario scenario) {
    Set<String> services = new TreeSet<>();
    Stream.concat(
            scenario.texts(scenario.expected()).stream(),
            scenario.form().prompts().values().stream())
        .map(advisor.reader()::names)
        .filter(names -> names.rest() == 0 && names.services().size() == 1)
        .forEach(names -> services.add(names.services().get(0).get(0)));
    return services;
  }

  private Verdict verdict(
      Record.Valid record,
      AdvisorAnswer advice,
      Set<String> services,
      Optional<Fault> fault,
      double millis) {
    Scenario scenario = record.scenario();
    Marking marking = marker.marking(scenario);
    List<String> answer = answer(marking, scenario, advice);
    List<String> right =
        marking == Marking.LEARNER_AGAINST_ADVISOR ? advice.answer() : scenario.expected();
    return new Verdict(
        record,
        status(marking, scenario, answer, right),
        marking,
        answer,
        right,
        right.isEmpty() ? 0 : marker.credit(scenario, answer, right),
        Optional.of(advice),
        services,
        fault,
        audit.doubt(scenario, advice),
        audit.stale(scenario, services),
        millis);
  }

  /** An answer that is not the key's always has a reason, also where no rule gives one. */
  private AdvisorAnswer reasoned(Scenario scenario, AdvisorAnswer advice) {
    List<String> wanted = wanted(scenario);
    boolean needless = !advice.because().isEmpty() || advice.isAbstention() || wanted.isEmpty();
    if (needless || scenario.isRight(advice.answer(), wanted)) {
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
    return scenario.isRight(answer, right) ? Status.CORRECT : Status.WRONG;
  }

  private Optional<Fault> fault(Scenario scenario, Decision decision, AdvisorAnswer advice) {
    boolean miss =
        !scenario.expected().isEmpty() && !scenario.isRight(advice.answer(), scenario.expected());
    return miss ? Optional.of(faults.find(scenario, decision, advice)) : Optional.empty();
  }
}
