package org.serviceadvisor.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.model.Lifecycle;
import org.serviceadvisor.model.LocalText;

/**
 * An entry of the catalogue: an AWS service, a part of one, or a technique, metric or concept that
 * questions ask for.
 *
 * @param id kebab-case, unique
 * @param kind what sort of thing it is
 * @param parent the service it is a part of
 * @param name its usual name
 * @param names every way of naming it, by language code or {@code any}
 * @param purpose one or two sentences: what it is for
 * @param docs address of the documentation
 * @param lifecycle whether it can still be started and used
 * @param checked day on which the facts were checked
 * @param confidence {@code verified-in-source} or {@code from-general-knowledge}
 */
public record Service(
    String id,
    Kind kind,
    Optional<String> parent,
    LocalText name,
    Map<String, List<String>> names,
    LocalText purpose,
    String docs,
    Lifecycle lifecycle,
    LocalDate checked,
    String confidence) {

  /** What sort of thing a catalogue entry is. */
  public enum Kind {
    SERVICE,
    FEATURE,
    INFERENCE_MODE,
    VECTOR_STORE,
    PRICING_OPTION,
    TECHNIQUE,
    METRIC,
    PARAMETER,
    CONCEPT,
    CONTROL;

    /** Whether AWS offers it under this name, as against an idea that anybody may use. */
    public boolean isOfferedByAws() {
      return switch (this) {
        case SERVICE, FEATURE, INFERENCE_MODE, VECTOR_STORE, PRICING_OPTION -> true;
        case TECHNIQUE, METRIC, PARAMETER, CONCEPT, CONTROL -> false;
      };
    }
  }
}
