package org.serviceadvisor.knowledge;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.LocalText;

/**
 * Steps that have one order, such as those of retrieval augmented generation.
 *
 * @param id kebab-case, unique
 * @param name what the steps do together
 * @param because why they have this order
 * @param docs documentation page
 * @param checked day on which the page was checked
 * @param steps the steps, first to last
 */
public record Sequence(
    String id,
    LocalText name,
    LocalText because,
    String docs,
    LocalDate checked,
    List<Step> steps) {

  /**
   * A step.
   *
   * @param id kebab-case, unique in its sequence
   * @param wordings how people say it, by language
   */
  public record Step(String id, Map<Lang, List<String>> wordings) {
    public Step {
      wordings = new EnumMap<>(wordings);
    }
  }

  public Sequence {
    steps = List.copyOf(steps);
  }
}
