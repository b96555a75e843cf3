package org.serviceadvisor.advice.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.Consultation;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Lifecycle;
import org.serviceadvisor.model.Limit;
import org.serviceadvisor.model.Measure;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;

/** Decisions on facts alone, without a text. */
public final class FactSpace {
  private final Advisor advisor;
  private final Perspective perspective;
  private final Consultation nothingSaid;

  public FactSpace(Advisor advisor, Perspective perspective) {
    this.advisor = advisor;
    this.perspective = perspective;
    this.nothingSaid = advisor.consult(Scenario.open("-"), perspective, Optional.of(Lang.EN));
  }

  /** A scenario that says nothing, to which facts can be given. */
  public Consultation nothingSaid() {
    return nothingSaid;
  }

  /** The decision on given facts alone. */
  public Decision decide(FactEdits edits) {
    return nothingSaid.lead(edits);
  }

  /**
   * Combinations of what is not a need or constraint: numbers on either side of every limit, two
   * measures at a time, and every service that is not open to everybody, for everybody.
   */
  public List<FactEdits> beyondFacts() {
    List<FactEdits> all = new ArrayList<>(numbers());
    for (FactDefinition fact : advisor.knowledge().facts().values()) {
      if (fact.answer().filter(this::isClosed).isPresent()) {
        for (Perspective.Kind kind : Perspective.Kind.values()) {
          all.add(new FactEdits(List.of(new FactEdit.Give(fact.id()), new FactEdit.ForWhom(kind))));
        }
      }
    }
    return all;
  }

  private boolean isClosed(String service) {
    Lifecycle lifecycle = advisor.knowledge().service(service).lifecycle();
    return !lifecycle.openToNew(perspective.asOf()) || !lifecycle.usable(perspective.asOf());
  }

  private List<FactEdits> numbers() {
    Map<Measure, Set<Double>> values = new LinkedHashMap<>();
    for (Limit limit : advisor.knowledge().limits()) {
      Set<Double> own = values.computeIfAbsent(limit.measure(), unused -> new TreeSet<>());
      own.add(limit.max());
      own.add(limit.max() * 1.5);
    }
    List<List<FactEdit>> all = new ArrayList<>();
    all.add(List.of());
    values.forEach(
        (measure, own) -> {
          for (List<FactEdit> before : List.copyOf(all)) {
            for (double value : own) {
              List<FactEdit> more = new ArrayList<>(before);
              more.add(new FactEdit.Measured(measure, value));
              all.add(more);
            }
          }
        });
    return all.stream().map(FactEdits::new).toList();
  }
}
