package org.serviceadvisor.web;

/**
 * An entry of a list to choose from.
 *
 * @param value what is sent
 * @param label what is shown
 * @param selected whether it is chosen now
 */
public record Choice(String value, String label, boolean selected) {}
