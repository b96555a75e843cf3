package org.serviceadvisor.advice.proof;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.serviceadvisor.engine.RuleShape;

/**
 * The rules that help to answer one question, and the facts that they look at.
 *
 * @param question path of its files below the rules folder, without ending
 * @param rules its rules, by name
 * @param facts needs and constraints that they look at, sorted
 */
public record Family(String question, List<RuleShape> rules, List<String> facts) {
  public Family {
    rules = List.copyOf(rules);
    facts = List.copyOf(facts);
  }

  /** All families, by question. */
  public static List<Family> all(Collection<RuleShape> rules) {
    Map<String, List<RuleShape>> byQuestion =
        rules.stream()
            .collect(Collectors.groupingBy(RuleShape::question, TreeMap::new, Collectors.toList()));
    return byQuestion.entrySet().stream()
        .map(
            entry ->
                new Family(
                    entry.getKey(),
                    entry.getValue(),
                    entry.getValue().stream()
                        .flatMap(RuleShape::facts)
                        .distinct()
                        .sorted()
                        .toList()))
        .toList();
  }
}
