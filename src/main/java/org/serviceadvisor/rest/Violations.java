package org.serviceadvisor.rest;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request. */
final class Violations {
  /** A request can be wrong in a hundred thousand places; nobody reads that many. */
  private static final int MOST = 100;

  private final List<Violation> all = new ArrayList<>();

  void add(JsonPointer place, String detail) {
    add(Violation.at(place, detail));
  }

  void addParameter(String parameter, String detail) {
    add(Violation.of(parameter, detail));
  }

  private void add(Violation violation) {
    all.add(violation);
    if (all.size() == MOST) {
      stop();
    }
  }

  /** Ends the request if anything was wrong. */
  void stop() {
    if (!all.isEmpty()) {
      throw new InvalidRequest(all);
    }
  }
}
