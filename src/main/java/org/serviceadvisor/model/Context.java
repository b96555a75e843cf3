package org.serviceadvisor.model;

/**
 * A service that the scenario names: it is there already and is never an answer by being named.
 *
 * @param service id in the catalogue
 * @param signal the words read
 */
public record Context(String service, Signal signal) implements Fact {}
