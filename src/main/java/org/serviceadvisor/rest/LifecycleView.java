package org.serviceadvisor.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.serviceadvisor.model.Lifecycle;

/** Whether a service can still be started and used. */
@Schema(name = "Lifecycle")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record LifecycleView(
    @Schema(
            description = "active, renamed, closed-to-new-customers, end-of-support or ended.",
            examples = "active")
        String state,
    @Schema(description = "First day of the state.") Optional<LocalDate> since,
    @Schema(description = "What a new account uses instead.") Optional<String> successor,
    @Schema(description = "A doubt or detail; may be empty.") String note,
    @Schema(description = "Where the state was read.") List<String> sources) {
  static LifecycleView of(Lifecycle lifecycle) {
    return new LifecycleView(
        lifecycle.state().word(),
        lifecycle.since(),
        lifecycle.successor(),
        lifecycle.note(),
        lifecycle.sources());
  }
}
