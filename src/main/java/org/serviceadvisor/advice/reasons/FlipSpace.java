package org.serviceadvisor.advice.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.serviceadvisor.engine.Conclusion;
import org.serviceadvisor.engine.RuleShape;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.FactDefinition.Kind;
import org.serviceadvisor.model.Context;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.Limit;
import org.serviceadvisor.model.Measure;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.Stated;

/**
 * The single changes of facts that could matter between an answer and its rivals: facts that rules
 * about them look at, numbers on either side of the limits, services named, and for whom.
 */
final class FlipSpace {
  private static final double PRESENT = 0.05;
  private static final int ADDED_FOR_EACH = 5;
  private static final double BEYOND = 2;

  private final Inquiry inquiry;
  private final List<String> answers;
  private final List<String> rivals;
  private final Map<String, Stated> stated = new LinkedHashMap<>();
  private final Set<FactEdit> edits = new LinkedHashSet<>();

  FlipSpace(Inquiry inquiry, List<String> rivals) {
    this.inquiry = inquiry;
    this.answers = inquiry.outcome().services();
    this.rivals = rivals;
    for (Fact fact : inquiry.decision().findings().facts()) {
      if (fact instanceof Stated s) {
        stated.put(s.id(), s);
      }
    }
  }

  /** At most so many changes, those first that rules tie most closely to the answer. */
  List<FactEdit> edits(int most) {
    numbers(rivals);
    answers.forEach(this::takeFrom);
    rivals.forEach(this::giveTo);
    numbers(answers);
    unmeasured();
    answers.forEach(this::speakAgainst);
    names();
    forWhom();
    Set<String> settled = new TreeSet<>();
    inquiry.facts().list().forEach(edit -> settled.add(edit.subject()));
    return edits.stream().filter(edit -> !settled.contains(edit.subject())).limit(most).toList();
  }

  /** Without the facts that its rules fired on, an answer loses its ground. */
  private void takeFrom(String answer) {
    shapes(answer)
        .filter(shape -> shape.conclusions().stream().anyMatch(c -> c.supports(answer)))
        .flatMap(shape -> shape.requires().stream())
        .filter(this::isPresent)
        .distinct()
        .sorted(Comparator.comparingDouble((String id) -> -strength(id)))
        .limit(ADDED_FOR_EACH)
        .forEach(id -> edits.add(new FactEdit.Withdraw(id)));
  }

  /** What would support a rival, and what now speaks against it. */
  private void giveTo(String rival) {
    List<RuleShape> supporting =
        shapes(rival)
            .filter(shape -> shape.conclusions().stream().anyMatch(c -> c.supports(rival)))
            .sorted(
                Comparator.comparing((RuleShape shape) -> !isBest(shape, rival))
                    .thenComparing(shape -> !rests(shape, Kind.CONSTRAINT))
                    .thenComparing(shape -> !answeredBy(shape, rival))
                    .thenComparing(RuleShape::rule))
            .toList();
    supporting.stream()
        .flatMap(shape -> shape.requires().stream())
        .filter(id -> !isSaid(id))
        .distinct()
        .limit(ADDED_FOR_EACH)
        .forEach(id -> edits.add(new FactEdit.Give(id)));
    Stream.concat(
            supporting.stream().flatMap(shape -> shape.forbids().stream()),
            shapes(rival)
                .filter(shape -> shape.conclusions().stream().anyMatch(c -> c.opposes(rival)))
                .flatMap(shape -> shape.requires().stream()))
        .filter(this::isPresent)
        .distinct()
        .limit(ADDED_FOR_EACH)
        .forEach(id -> edits.add(new FactEdit.Withdraw(id)));
  }

  /** What would speak against an answer, in rules about its neighbours. */
  private void speakAgainst(String answer) {
    shapes(answer)
        .filter(shape -> shape.conclusions().stream().anyMatch(c -> c.opposes(answer)))
        .filter(shape -> concernsRival(shape) || rests(shape, Kind.CONSTRAINT))
        .flatMap(shape -> shape.requires().stream())
        .filter(id -> !isSaid(id))
        .distinct()
        .limit(ADDED_FOR_EACH)
        .forEach(id -> edits.add(new FactEdit.Give(id)));
  }

  private boolean concernsRival(RuleShape shape) {
    return rivals.stream()
        .anyMatch(rival -> shape.conclusions().stream().anyMatch(c -> c.supports(rival)));
  }

  private Stream<RuleShape> shapes(String service) {
    return inquiry.shapes().about(service).stream();
  }

  private static boolean isBest(RuleShape shape, String service) {
    return shape.conclusions().stream()
        .anyMatch(c -> c.kind() == Conclusion.Kind.BEST && c.service().equals(service));
  }

  private boolean rests(RuleShape shape, Kind kind) {
    return shape.requires().stream()
        .map(inquiry.knowledge().facts()::get)
        .anyMatch(fact -> fact != null && fact.kind() == kind);
  }

  private boolean answeredBy(RuleShape shape, String service) {
    return shape.requires().stream()
        .map(inquiry.knowledge().facts()::get)
        .filter(fact -> fact != null)
        .map(FactDefinition::answer)
        .anyMatch(answer -> answer.filter(service::equals).isPresent());
  }

  private boolean isPresent(String id) {
    return strength(id) >= PRESENT;
  }

  private double strength(String id) {
    Stated fact = stated.get(id);
    return fact == null ? 0 : fact.strength();
  }

  private boolean isSaid(String id) {
    Stated fact = stated.get(id);
    return fact != null && fact.phrase() == 1;
  }

  /** Numbers on either side of each limit of services. */
  private void numbers(List<String> services) {
    Map<Measure, Set<Double>> bounds = new LinkedHashMap<>();
    for (Limit limit : inquiry.knowledge().limits()) {
      if (services.contains(limit.service())) {
        bounds.computeIfAbsent(limit.measure(), unused -> new TreeSet<>()).add(limit.max());
      }
    }
    bounds.forEach(this::values);
  }

  private void values(Measure measure, Set<Double> maxima) {
    List<Double> values = new ArrayList<>(maxima);
    values.add(values.get(values.size() - 1) * BEYOND);
    values.forEach(value -> edits.add(new FactEdit.Measured(measure, value)));
  }

  private void unmeasured() {
    inquiry.reading().quantities().stream()
        .map(Quantity::measure)
        .distinct()
        .limit(ADDED_FOR_EACH)
        .forEach(measure -> edits.add(new FactEdit.Unmeasured(measure)));
  }

  private void names() {
    inquiry.reading().context().stream()
        .map(Context::service)
        .distinct()
        .limit(ADDED_FOR_EACH)
        .forEach(service -> edits.add(new FactEdit.Unnamed(service)));
  }

  /** For whom it is decided matters where a service at stake is not open to everybody. */
  private void forWhom() {
    Perspective now = inquiry.decision().findings().perspective();
    boolean closed =
        Stream.concat(answers.stream(), rivals.stream())
            .map(id -> inquiry.knowledge().service(id).lifecycle())
            .anyMatch(l -> !l.openToNew(now.asOf()) || !l.usable(now.asOf()));
    if (closed) {
      Stream.of(Perspective.Kind.values())
          .filter(kind -> kind != now.kind())
          .forEach(kind -> edits.add(new FactEdit.ForWhom(kind)));
    }
  }
}
