package org.serviceadvisor.advice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.serviceadvisor.reading.Likeness;

/**
 * An option as read.
 *
 * @param id id of the option
 * @param text its text
 * @param named for each name in it the entries that it may mean
 * @param rest number of words beside the names that say something
 * @param described needs that it describes being met, with their shares, when read as a solution
 * @param phrases needs whose phrases it holds
 * @param likeness needs whose statements it is like, when read as a scenario of its own
 */
record ReadOption(
    String id,
    String text,
    List<Set<String>> named,
    int rest,
    Map<String, Double> described,
    Set<String> phrases,
    Likeness likeness) {

  /** An option that is one catalogue entry. */
  static ReadOption justNamed(String service) {
    return new ReadOption(
        service, service, List.of(Set.of(service)), 0, Map.of(), Set.of(), Likeness.nothing());
  }

  /** Whether it says more than names. */
  boolean isDescriptive() {
    return rest > 0;
  }
}
