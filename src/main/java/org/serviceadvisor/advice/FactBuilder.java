package org.serviceadvisor.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Constraint;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.Lifecycle;
import org.serviceadvisor.model.Need;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Role;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.model.Stated;
import org.serviceadvisor.reading.Likeness;
import org.serviceadvisor.reading.Reading;

/** Makes the facts of a call: what was read, what AWS limits, for whom. */
final class FactBuilder {
  private static final int MOST_SUGGESTIONS = 14;
  private static final double LEAST_SHARE = 0.004;
  private static final double TRUST_IN_SUGGESTIONS = 0.7;
  private static final double BACKGROUND = 0.55;

  private final Knowledge knowledge;

  FactBuilder(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The facts of a reading.
   *
   * @param wanted needs to be looked at though the text is not very like them, because an option
   *     answers them
   */
  List<Fact> facts(Reading reading, Set<String> wanted, Perspective perspective) {
    List<Fact> facts = new ArrayList<>(stated(reading, wanted));
    facts.addAll(reading.context());
    facts.addAll(reading.quantities());
    if (!reading.quantities().isEmpty()) {
      facts.addAll(knowledge.limits());
    }
    facts.add(perspective);
    if (perspective.kind() != Perspective.Kind.EXAM) {
      facts.addAll(closed(perspective));
    }
    return facts;
  }

  private List<Lifecycle> closed(Perspective perspective) {
    return knowledge.services().values().stream()
        .map(service -> service.lifecycle())
        .filter(l -> !l.openToNew(perspective.asOf()) || !l.usable(perspective.asOf()))
        .toList();
  }

  private List<Stated> stated(Reading reading, Set<String> wanted) {
    Map<String, List<Signal>> signals = new TreeMap<>();
    reading
        .signals()
        .forEach(
            signal ->
                signals.computeIfAbsent(signal.fact(), unused -> new ArrayList<>()).add(signal));
    Set<String> ids = new TreeSet<>(signals.keySet());
    for (Likeness.Share share : reading.likeness().top(MOST_SUGGESTIONS)) {
      if (share.share() >= LEAST_SHARE) {
        ids.add(share.need());
      }
    }
    ids.addAll(wanted);
    return ids.stream()
        .map(id -> stated(id, signals.getOrDefault(id, List.of()), reading))
        .toList();
  }

  /** Of needs of one's own no statements are known; what their phrases say stands in for these. */
  private boolean untrained(String id) {
    return knowledge.own().facts().contains(id);
  }

  private Stated stated(String id, List<Signal> signals, Reading reading) {
    double doubt = 1;
    for (Signal signal : signals) {
      doubt *= 1 - signal.weight() * (signal.role() == Role.BACKGROUND ? BACKGROUND : 1);
    }
    double phrase = 1 - doubt;
    double suggestion = untrained(id) ? phrase : reading.likeness().share(id);
    double strength = 1 - doubt * (1 - TRUST_IN_SUGGESTIONS * suggestion);
    FactDefinition definition = knowledge.facts().get(id);
    boolean constraint = definition != null && definition.kind() == FactDefinition.Kind.CONSTRAINT;
    return constraint
        ? new Constraint(id, strength, phrase, suggestion, signals)
        : new Need(id, strength, phrase, suggestion, signals);
  }
}
