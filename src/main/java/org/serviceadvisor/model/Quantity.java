package org.serviceadvisor.model;

/**
 * A number with a unit that the scenario mentions.
 *
 * @param measure what is measured
 * @param value in the measure's base unit
 * @param signal the words read
 */
public record Quantity(Measure measure, double value, Signal signal) implements Fact {}
