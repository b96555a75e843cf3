package org.serviceadvisor.scenario.grading;

import java.util.List;

/**
 * A key with which the rules do not agree.
 *
 * @param file what the file says
 * @param rules what the rules say
 * @param because why, in the language of the scenario
 * @param confidence how sure the advisor is of its answer
 */
public record KeyDoubt(
    List<String> file, List<String> rules, List<String> because, double confidence) {
  public KeyDoubt {
    file = List.copyOf(file);
    rules = List.copyOf(rules);
    because = List.copyOf(because);
  }
}
