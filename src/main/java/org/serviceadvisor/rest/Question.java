package org.serviceadvisor.rest;

import java.util.Optional;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;

/**
 * A checked request for a recommendation.
 *
 * @param scenario what is to be decided
 * @param perspective for whom and for which day
 * @param explainIn language of the reasons; empty when the body does not say
 */
record Question(Scenario scenario, Perspective perspective, Optional<Lang> explainIn) {}
