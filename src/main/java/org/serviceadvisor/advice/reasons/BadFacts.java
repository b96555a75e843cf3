package org.serviceadvisor.advice.reasons;

import com.fasterxml.jackson.core.JsonPointer;

/** Facts in a request that cannot be understood: says which, where and what was perhaps meant. */
public final class BadFacts extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient JsonPointer place;

  public BadFacts(JsonPointer place, String message) {
    super(message);
    this.place = place;
  }

  /** Where in the list of facts it stands; the root for the list as a whole. */
  public JsonPointer place() {
    return place;
  }
}
