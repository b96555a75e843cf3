package org.serviceadvisor.advice.reasons;

import java.util.Optional;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;

/** Opens inquiries into decisions. Keeps nothing; safe for threads. */
public final class Reasons {
  private final Advisor advisor;

  public Reasons(Advisor advisor) {
    this.advisor = advisor;
  }

  /**
   * Opens an inquiry.
   *
   * @param explainIn language of explanation; that of the text when empty
   * @param facts what the caller says beside the text
   */
  public Inquiry about(
      Scenario scenario, Perspective perspective, Optional<Lang> explainIn, FactEdits facts) {
    return new Inquiry(advisor.consult(scenario, perspective, explainIn), facts);
  }
}
