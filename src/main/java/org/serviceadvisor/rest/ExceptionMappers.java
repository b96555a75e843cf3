package org.serviceadvisor.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns each type of exception into its problem document. */
@Singleton
final class ExceptionMappers {
  private final Logger log;

  ExceptionMappers(Logger log) {
    this.log = log;
  }

  @ServerExceptionMapper
  RestResponse<Problem> invalidRequest(InvalidRequest e, UriInfo uri) {
    return Problem.of(e, instance(uri)).response();
  }

  @ServerExceptionMapper
  RestResponse<Problem> brokenJson(BrokenJson e, UriInfo uri) {
    return problem(ProblemType.BROKEN_JSON, message(e), uri);
  }

  @ServerExceptionMapper
  RestResponse<Problem> unknownId(UnknownId e, UriInfo uri) {
    return problem(ProblemType.UNKNOWN_ID, message(e), uri);
  }

  @ServerExceptionMapper
  RestResponse<Problem> tooLarge(TooLarge e, UriInfo uri) {
    return problem(ProblemType.TOO_LARGE, message(e), uri);
  }

  @ServerExceptionMapper
  RestResponse<Problem> bodyBrokeOff(BodyBrokeOff e, UriInfo uri) {
    return problem(ProblemType.REQUEST_TIMEOUT, message(e), uri);
  }

  @ServerExceptionMapper
  RestResponse<Problem> brokenKnowledge(BrokenKnowledge e, UriInfo uri) {
    return problem(ProblemType.BROKEN_KNOWLEDGE, message(e), uri);
  }

  @ServerExceptionMapper
  RestResponse<Problem> notFound(NotFoundException e, UriInfo uri) {
    return problem(ProblemType.NOT_FOUND, "there is nothing at " + instance(uri), uri);
  }

  @ServerExceptionMapper
  RestResponse<Problem> notAllowed(
      NotAllowedException e, UriInfo uri, ContainerRequestContext request) {
    return problem(
        ProblemType.METHOD_NOT_ALLOWED,
        "%s is not for %s".formatted(instance(uri), request.getMethod()),
        uri);
  }

  @ServerExceptionMapper
  RestResponse<Problem> notAcceptable(NotAcceptableException e, UriInfo uri) {
    return problem(ProblemType.NOT_ACCEPTABLE, "answers here are " + offered(uri), uri);
  }

  @ServerExceptionMapper
  RestResponse<Problem> notSupported(NotSupportedException e, UriInfo uri) {
    return problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "the body must be " + taken(uri), uri);
  }

  /** What the server refuses by itself, with a status alone. */
  @ServerExceptionMapper
  RestResponse<Problem> refused(WebApplicationException e, UriInfo uri) {
    Response.StatusType status = e.getResponse().getStatusInfo();
    return Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase(), instance(uri))
        .response();
  }

  /**
   * Everything else is a fault of ours: logged in full, answered with a number only. Where the
   * caller has gone, reading and writing must fail: that is no fault.
   */
  @ServerExceptionMapper
  RestResponse<Problem> internalError(Throwable e, UriInfo uri, HttpServerRequest request) {
    if (AnsweredFilter.isOver(request)) {
      log.debugf(e, "the caller of %s has gone", instance(uri));
      return problem(ProblemType.REQUEST_TIMEOUT, "the caller has gone", uri);
    }
    String number = UUID.randomUUID().toString();
    log.errorf(e, "error %s at %s", number, instance(uri));
    return problem(ProblemType.INTERNAL_ERROR, "the server's log has it under " + number, uri);
  }

  private static RestResponse<Problem> problem(ProblemType type, String detail, UriInfo uri) {
    return Problem.of(type, detail, instance(uri)).response();
  }

  private static String taken(UriInfo uri) {
    return BodyLimit.STREAMED.contains(instance(uri))
        ? BatchResource.NDJSON
        : MediaType.APPLICATION_JSON;
  }

  private static String offered(UriInfo uri) {
    return instance(uri).startsWith("/errors/") ? MediaType.TEXT_PLAIN : taken(uri);
  }

  private static String instance(UriInfo uri) {
    return uri.getRequestUri().getRawPath();
  }

  private static String message(RuntimeException e) {
    return Objects.requireNonNullElse(e.getMessage(), "");
  }
}
