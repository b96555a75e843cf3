package org.serviceadvisor.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.serviceadvisor.model.Limit;

/** A bound that AWS sets. */
@Schema(name = "Limit")
record LimitView(
    @Schema(examples = "payload") String measure,
    @Schema(description = "The greatest value that works.", examples = "26214400") double max,
    @Schema(examples = "bytes") String unit,
    Texts text,
    @Schema(description = "Day on which the source was read.") LocalDate checked,
    @Schema(description = "Address of the documentation page.") String docs) {
  static LimitView of(Limit limit) {
    return new LimitView(
        Words.of(limit.measure()),
        limit.max(),
        limit.measure().unit(),
        Texts.of(limit.text()),
        limit.checked(),
        limit.docs());
  }
}
