package org.serviceadvisor.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.model.Abstained;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Recommended;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.model.Tied;
import org.serviceadvisor.scenario.Verdict.Status;

/** Answers scenarios and compares with what the file expects. */
public final class Grader {
  private final Advisor advisor;
  private final Perspective perspective;

  public Grader(Advisor advisor, Perspective perspective) {
    this.advisor = advisor;
    this.perspective = perspective;
  }

  /** Grades one record. */
  public Verdict grade(Record record) {
    if (record instanceof Record.Invalid invalid) {
      return new Verdict(
          invalid.id(),
          Status.INVALID,
          List.of(),
          List.of(),
          List.of(),
          OptionalDouble.empty(),
          0,
          invalid.reason(),
          invalid.file(),
          invalid.line(),
          Optional.empty());
    }
    return answer((Record.Valid) record);
  }

  private Verdict answer(Record.Valid record) {
    Scenario scenario = record.scenario();
    long start = System.nanoTime();
    Decision decision = advisor.decide(scenario, perspective, Optional.empty());
    double millis = (System.nanoTime() - start) / 1e6;
    if (decision instanceof Abstained abstained) {
      return verdict(
          record,
          Status.ABSTAINED,
          List.of(),
          List.of(),
          OptionalDouble.empty(),
          millis,
          String.join(" ", abstained.missing()));
    }
    List<String> services =
        decision instanceof Recommended r ? r.services() : ((Tied) decision).services();
    List<String> options =
        decision instanceof Recommended r ? r.options() : ((Tied) decision).options();
    double confidence =
        decision instanceof Recommended r ? r.confidence() : ((Tied) decision).confidence();
    List<String> answer = scenario.options().isEmpty() ? services : options;
    return verdict(
        record,
        status(scenario, answer),
        answer,
        services,
        OptionalDouble.of(confidence),
        millis,
        "");
  }

  private static Status status(Scenario scenario, List<String> answer) {
    if (scenario.expected().isEmpty()) {
      return Status.ANSWERED;
    }
    boolean right =
        scenario.options().isEmpty()
            ? answer.stream().anyMatch(scenario.expected()::contains)
            : Set.copyOf(answer).equals(Set.copyOf(scenario.expected()));
    return right ? Status.CORRECT : Status.WRONG;
  }

  private static Verdict verdict(
      Record.Valid record,
      Status status,
      List<String> answer,
      List<String> services,
      OptionalDouble confidence,
      double millis,
      String reason) {
    Scenario scenario = record.scenario();
    return new Verdict(
        scenario.id(),
        status,
        answer,
        scenario.expected(),
        services,
        confidence,
        millis,
        reason,
        record.file(),
        record.line(),
        Optional.of(scenario));
  }
}
