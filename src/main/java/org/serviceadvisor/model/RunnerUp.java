package org.serviceadvisor.model;

/**
 * The next best answer and what decides against it.
 *
 * @param service id of the service, or of the option where options were given
 * @param difference the deciding difference in a sentence
 */
public record RunnerUp(String service, String difference) {}
