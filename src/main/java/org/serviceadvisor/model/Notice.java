package org.serviceadvisor.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a reader must know of a recommended service that not everybody can start.
 *
 * @param service id in the catalogue
 * @param state its lifecycle state
 * @param since first day of the state
 * @param successor what a new account uses instead
 * @param text the notice in a sentence
 * @param sources where it was read
 */
public record Notice(
    String service,
    Lifecycle.State state,
    Optional<LocalDate> since,
    Optional<String> successor,
    String text,
    List<String> sources) {
  public Notice {
    sources = List.copyOf(sources);
  }
}
