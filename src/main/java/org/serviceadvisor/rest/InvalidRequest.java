package org.serviceadvisor.rest;

import java.util.List;

/** A request that can be read but breaks rules; knows all of them. */
public final class InvalidRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  InvalidRequest(List<Violation> violations) {
    super("%d violations".formatted(violations.size()), null, false, false);
    this.violations = List.copyOf(violations);
  }

  /** Everything that is wrong, a sentence each, with its place. */
  public List<String> details() {
    return violations.stream()
        .map(v -> v.pointer().map(place -> place + ": ").orElse("") + v.detail())
        .toList();
  }

  List<Violation> violations() {
    return violations;
  }
}
