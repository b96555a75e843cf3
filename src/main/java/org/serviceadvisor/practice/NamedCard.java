package org.serviceadvisor.practice;

/**
 * A card with what it is about.
 *
 * @param kind scenario or pair
 * @param name id of the scenario, or key of the pair
 * @param card what is known of the memory
 */
public record NamedCard(CardKind kind, String name, Card card) {}
