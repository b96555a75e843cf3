package org.serviceadvisor.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knowledge of one's own beyond that of the built-in form.
 *
 * @param facts ids of needs and constraints that are not built in; no statements were trained on
 * @param rules mappings and house rules
 * @param regions house rules that allow some Regions only
 * @param availability service id to where it is to be had
 */
public record Own(
    Set<String> facts,
    List<OwnRule> rules,
    List<RegionRule> regions,
    Map<String, Availability> availability) {
  /** No knowledge of one's own. */
  public static final Own NONE = new Own(Set.of(), List.of(), List.of(), Map.of());

  /** Topic of house rules. */
  public static final String HOUSE = "house";

  public Own {
    facts = Set.copyOf(facts);
    rules = List.copyOf(rules);
    regions = List.copyOf(regions);
    availability = Map.copyOf(availability);
  }

  /**
   * A house rule that allows some Regions only.
   *
   * @param rule its name
   * @param regions the Regions allowed
   */
  public record RegionRule(String rule, List<String> regions) {
    public RegionRule {
      regions = List.copyOf(regions);
    }
  }

  /**
   * Where a service is to be had.
   *
   * @param regions codes of Regions
   * @param checked day on which the source was read
   * @param docs address of the source
   */
  public record Availability(Set<String> regions, LocalDate checked, String docs) {
    public Availability {
      regions = Set.copyOf(regions);
    }

    /** Whether it is to be had in one of some Regions. */
    public boolean inAny(List<String> wanted) {
      return wanted.stream().anyMatch(regions::contains);
    }
  }
}
