package org.serviceadvisor.rest;

import org.serviceadvisor.knowledge.Service;
import org.serviceadvisor.model.Lang;

/**
 * A line of the catalogue.
 *
 * @param name in the language asked for
 * @param state of its lifecycle
 */
record ServiceSummary(String id, String name, String kind, String state) {
  static ServiceSummary of(Service service, Lang lang) {
    return new ServiceSummary(
        service.id(),
        service.name().in(lang),
        Words.of(service.kind()),
        service.lifecycle().state().word());
  }
}
