package org.serviceadvisor.model;

/**
 * A service in the order of how well it fits.
 *
 * @param service id in the catalogue
 * @param score greater is better
 * @param support what the score is made of
 */
public record RankedService(String service, double score, Support support) {}
