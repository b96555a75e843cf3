package org.serviceadvisor.model;

import java.util.List;
import java.util.Optional;

/**
 * One answer stands out.
 *
 * @param findings what it rests on
 * @param services recommended services; several are steps of a composition, in order
 * @param options ids of the options picked; empty for an open question
 * @param confidence of the answers given with 0.9, nine in ten are right
 * @param explanation the reasons
 * @param newAccount what a new account would get, where that differs
 */
public record Recommended(
    Findings findings,
    List<String> services,
    List<String> options,
    double confidence,
    Explanation explanation,
    Optional<Recommended> newAccount)
    implements Decision {
  public Recommended {
    services = List.copyOf(services);
    options = List.copyOf(options);
  }
}
