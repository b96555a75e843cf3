package org.serviceadvisor.model;

/**
 * Inferred: what the scenario asks is more than a service allows.
 *
 * @param service id in the catalogue
 * @param quantity what is asked
 * @param limit what is allowed
 */
public record Exceeds(String service, Quantity quantity, Limit limit) implements Fact {}
