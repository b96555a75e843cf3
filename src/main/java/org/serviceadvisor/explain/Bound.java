package org.serviceadvisor.explain;

/**
 * How far a search went, so that "none found" is not read as "there is none".
 *
 * @param candidates single changes that were considered
 * @param most greatest number of changes that were made together
 * @param inThrees of how many changes, the likeliest, also all sets of three were tried; 0 for none
 * @param decisions how many edited questions were decided
 */
public record Bound(int candidates, int most, int inThrees, int decisions) {}
