package org.serviceadvisor.rest;

import java.time.LocalDate;
import org.serviceadvisor.model.Limit;

/**
 * A bound that AWS sets.
 *
 * @param max the greatest value that works, in {@code unit}
 * @param checked day on which the source was read
 * @param docs address of the documentation page
 */
record LimitView(
    String measure, double max, String unit, Texts text, LocalDate checked, String docs) {
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
