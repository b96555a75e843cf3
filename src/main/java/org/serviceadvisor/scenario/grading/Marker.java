package org.serviceadvisor.scenario.grading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.serviceadvisor.model.Scenario;

/** Decides whose answer is marked and how well it does. */
public record Marker(Whose whose, boolean partialCredit) {

  /** Whose answers a run marks. */
  public enum Whose {
    /** The learner's where a record has one, else the advisor's. */
    AUTO,
    ADVISOR,
    LEARNER;

    /** The word on the command line. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The value for a word. */
    public static Optional<Whose> of(String word) {
      return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
    }
  }

  /** Marks what there is; all or nothing. */
  public static Marker standard() {
    return new Marker(Whose.AUTO, false);
  }

  Marking marking(Scenario scenario) {
    boolean keyed = !scenario.expected().isEmpty();
    boolean learner = whose == Whose.LEARNER || whose == Whose.AUTO && !scenario.given().isEmpty();
    if (learner) {
      return keyed ? Marking.LEARNER_AGAINST_KEY : Marking.LEARNER_AGAINST_ADVISOR;
    }
    return keyed ? Marking.ADVISOR_AGAINST_KEY : Marking.NOTHING;
  }

  /**
   * Points from 0 to 1. Partial credit: right picks less wrong picks, of those to be picked, never
   * below 0; for an ordering or a matching the share of places that are right.
   */
  double credit(Scenario scenario, List<String> answer, List<String> right) {
    boolean whole = scenario.isRight(answer, right);
    if (whole || !partialCredit || right.size() < 2 || scenario.options().isEmpty()) {
      return whole ? 1 : 0;
    }
    if (scenario.isArranged()) {
      return (double) Scenario.placesShared(answer, right) / right.size();
    }
    Set<String> hits = new HashSet<>(answer);
    hits.retainAll(Set.copyOf(right));
    int misses = Set.copyOf(answer).size() - hits.size();
    return Math.max(0, (double) (hits.size() - misses) / right.size());
  }
}
