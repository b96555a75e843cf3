package org.serviceadvisor.model;

/**
 * The next best service and what decides against it.
 *
 * @param service id of the service; where options were given, the first that the next best option
 *     names
 * @param difference the deciding difference in a sentence
 */
public record RunnerUp(String service, String difference) {}
