package org.serviceadvisor.model;

import java.util.List;

/**
 * An option in the order of how well it fits.
 *
 * @param id id of the option
 * @param text its text
 * @param services catalogue entries it names or describes
 * @param share estimated chance of being right, all options together 1 for each answer wanted
 * @param score greater is better
 * @param support what speaks for and against its services
 */
public record RankedOption(
    String id, String text, List<String> services, double share, double score, Support support) {
  public RankedOption {
    services = List.copyOf(services);
  }
}
