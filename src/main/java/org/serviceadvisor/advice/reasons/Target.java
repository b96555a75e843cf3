package org.serviceadvisor.advice.reasons;

import java.util.List;
import java.util.Optional;

/**
 * Something that a caller asks about.
 *
 * @param said as the caller wrote it
 * @param option id of the option that it is
 * @param services catalogue entries that it means; empty where it means none
 * @param name how to speak of it
 */
record Target(String said, Optional<String> option, List<String> services, String name) {
  Target {
    services = List.copyOf(services);
  }
}
