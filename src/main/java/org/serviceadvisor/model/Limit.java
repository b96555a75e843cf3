package org.serviceadvisor.model;

import java.time.LocalDate;

/**
 * A bound that AWS sets.
 *
 * @param service id in the catalogue
 * @param measure what is bounded
 * @param max the greatest value that works, in the measure's base unit
 * @param text the limit as AWS words it, for the rationale
 * @param checked day on which the source was read
 * @param docs address of the documentation page
 */
public record Limit(
    String service, Measure measure, double max, LocalText text, LocalDate checked, String docs)
    implements Fact {}
