package org.serviceadvisor.advice.reasons;

import java.util.List;
import java.util.Optional;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;

/**
 * A question with everything that was asked about its answer.
 *
 * @param scenario what is to be decided
 * @param perspective for whom and for which day
 * @param explainIn language of the reasons; that of the text when empty
 * @param facts what the caller says beside the text
 * @param explain whether everything about the decision is wanted
 * @param whyNot what else is asked about: ids of options or entries, or names
 * @param check somebody else's answer, to be checked
 */
public record Asked(
    Scenario scenario,
    Perspective perspective,
    Optional<Lang> explainIn,
    FactEdits facts,
    boolean explain,
    List<String> whyNot,
    Optional<String> check) {
  public Asked {
    whyNot = List.copyOf(whyNot);
  }

  /** The same question with other facts. */
  public Asked with(FactEdits other) {
    return new Asked(scenario, perspective, explainIn, other, explain, whyNot, check);
  }

  /** A question about which nothing more is asked. */
  public static Asked plainly(
      Scenario scenario, Perspective perspective, Optional<Lang> explainIn) {
    return new Asked(
        scenario, perspective, explainIn, FactEdits.NONE, false, List.of(), Optional.empty());
  }
}
