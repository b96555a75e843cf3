package org.serviceadvisor.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An error as RFC 9457 wants it.
 *
 * @param type relative reference to the page about this kind of error, or {@code about:blank}
 * @param title what kind of error it is, always the same for a type
 * @param status HTTP status
 * @param detail what happened this time
 * @param instance path of the request
 * @param violations everything that is wrong with the request; absent where that makes no sense
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<Violation> violations) {
  static final String MEDIA_TYPE = "application/problem+json";

  Problem {
    detail = Sendable.text(detail);
    violations = List.copyOf(violations);
  }

  static Problem of(ProblemType type, String detail, String instance) {
    return new Problem(type.path(), type.title(), type.status(), detail, instance, List.of());
  }

  /** The problem of a request that breaks rules, with all of them. */
  static Problem of(InvalidRequest e, String instance) {
    int count = e.violations().size();
    String detail =
        count == 1
            ? e.violations().get(0).detail()
            : "%d things are wrong with the request".formatted(count);
    return of(ProblemType.INVALID_REQUEST, detail, instance).with(e.violations());
  }

  /** A problem that has a status and nothing more to say. */
  static Problem ofStatus(int status, String title, String instance) {
    return ProblemType.ofStatus(status)
        .map(type -> of(type, type.meaning(), instance))
        .orElseGet(() -> new Problem("about:blank", title, status, title, instance, List.of()));
  }

  Problem with(List<Violation> all) {
    return new Problem(type, title, status, detail, instance, all);
  }

  RestResponse<Problem> response() {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), this)
        .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
        .build();
  }
}
