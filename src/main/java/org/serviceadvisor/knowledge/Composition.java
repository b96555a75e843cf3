package org.serviceadvisor.knowledge;

import java.util.List;
import org.serviceadvisor.model.LocalText;

/**
 * Services that work together in steps.
 *
 * @param id kebab-case, unique
 * @param steps service ids in the order in which data flows
 * @param because why they are chained
 */
public record Composition(String id, List<String> steps, LocalText because) {
  public Composition {
    steps = List.copyOf(steps);
  }
}
