package org.serviceadvisor.scenario.grading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which rules fired in a run, and which never did. */
public final class RuleCoverage {
  private final Map<String, Long> firings = new TreeMap<>();

  RuleCoverage(Set<String> rules) {
    rules.forEach(rule -> firings.put(rule, 0L));
  }

  void add(Verdict verdict) {
    verdict
        .advisor()
        .ifPresent(answer -> answer.rules().forEach(rule -> firings.merge(rule, 1L, Long::sum)));
  }

  /** Records on which each rule fired, by its name. */
  public Map<String, Long> firings() {
    return firings;
  }

  /** Rules that never fired. */
  public List<String> silent() {
    return firings.entrySet().stream()
        .filter(entry -> entry.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Number of rules that fired. */
  public int fired() {
    return firings.size() - silent().size();
  }
}
