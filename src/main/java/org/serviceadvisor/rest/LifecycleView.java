package org.serviceadvisor.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.serviceadvisor.model.Lifecycle;

/**
 * Whether a service can still be started and used.
 *
 * @param since first day of the state
 * @param successor id of what a new account uses instead
 * @param note a doubt or detail; may be empty
 * @param sources where the state was read
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record LifecycleView(
    String state,
    Optional<LocalDate> since,
    Optional<String> successor,
    String note,
    List<String> sources) {
  static LifecycleView of(Lifecycle lifecycle) {
    return new LifecycleView(
        lifecycle.state().word(),
        lifecycle.since(),
        lifecycle.successor(),
        lifecycle.note(),
        lifecycle.sources());
  }
}
