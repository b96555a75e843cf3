package org.serviceadvisor.model;

import java.util.List;

/**
 * What a decision rests on.
 *
 * @param knowledge version of the knowledge
 * @param lang language in which the text was read
 * @param perspective for whom and for which day
 * @param facts facts read, in the order of the text
 * @param services services with any support, best first
 * @param options options, best first; empty for an open question
 * @param exclusions services spoken against
 * @param trace rules that fired
 */
public record Findings(
    String knowledge,
    Lang lang,
    Perspective perspective,
    List<Fact> facts,
    List<RankedService> services,
    List<RankedOption> options,
    List<Exclusion> exclusions,
    List<Firing> trace) {
  public Findings {
    facts = List.copyOf(facts);
    services = List.copyOf(services);
    options = List.copyOf(options);
    exclusions = List.copyOf(exclusions);
    trace = List.copyOf(trace);
  }
}
