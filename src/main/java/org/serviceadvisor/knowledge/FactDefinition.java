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
 * @param noun the same as a noun phrase that reads well after "with" and "without"
 * @param answer the catalogue entry that answers it first; rules may decide otherwise
 */
public record FactDefinition(
    String id,
    Kind kind,
    String topic,
    LocalText label,
    Optional<LocalText> noun,
    Optional<String> answer) {

  /** What sort of fact it is. */
  public enum Kind {
    NEED,
    CONSTRAINT
  }
}
