package org.serviceadvisor.model;

import java.util.List;

/**
 * Several answers fit equally; the question tells them apart.
 *
 * @param findings what it rests on
 * @param services the services that tie, in order of their names
 * @param options ids of the options that tie; empty for an open question
 * @param confidence chance that the first is right
 * @param explanation reasons for those that tie
 * @param question what one would need to know
 */
public record Tied(
    Findings findings,
    List<String> services,
    List<String> options,
    double confidence,
    Explanation explanation,
    String question)
    implements Decision {
  public Tied {
    services = List.copyOf(services);
    options = List.copyOf(options);
  }
}
