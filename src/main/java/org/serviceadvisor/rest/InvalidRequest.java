package org.serviceadvisor.rest;

import java.util.List;

/** A request that can be read but breaks rules; knows all of them. */
final class InvalidRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  InvalidRequest(List<Violation> violations) {
    super("%d violations".formatted(violations.size()), null, false, false);
    this.violations = List.copyOf(violations);
  }

  List<Violation> violations() {
    return violations;
  }
}
