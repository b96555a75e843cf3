package org.serviceadvisor.knowledge;

import java.util.Optional;
import org.serviceadvisor.model.LocalText;

/**
 * A need or constraint that scenarios can have.
 *
 * @param id kebab-case, unique; verb and object for a need
 * @param kind need or constraint
 * @param topic folder of the rules about it
 * @param label its name for people
 * @param answer the catalogue entry that answers it first; rules may decide otherwise
 */
public record FactDefinition(
    String id, Kind kind, String topic, LocalText label, Optional<String> answer) {

  /** What sort of fact it is. */
  public enum Kind {
    NEED,
    CONSTRAINT
  }
}
