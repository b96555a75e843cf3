package org.serviceadvisor.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON Pointer to the place in the body
 * @param parameter name of the query parameter, where the fault is in the query
 * @param detail what is wrong, and perhaps what was meant
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Violation(Optional<String> pointer, Optional<String> parameter, String detail) {

  Violation {
    pointer = pointer.map(Sendable::text);
    detail = Sendable.text(detail);
  }

  static Violation at(JsonPointer place, String detail) {
    return new Violation(Optional.of(place.toString()), Optional.empty(), detail);
  }

  static Violation of(String parameter, String detail) {
    return new Violation(Optional.empty(), Optional.of(parameter), detail);
  }
}
