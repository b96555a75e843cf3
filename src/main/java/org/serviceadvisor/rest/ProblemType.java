package org.serviceadvisor.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every kind of error that the server answers with; each has a page at {@code /errors/<word>}. */
public enum ProblemType {
  INVALID_REQUEST(
      400,
      "The request is not valid",
      "The request can be read, but breaks rules. 'violations' names every place and what is wrong"
          + " there: 'pointer' is a JSON Pointer into the body, 'parameter' the name of a query"
          + " parameter."),
  BROKEN_JSON(
      400,
      "The body is not JSON",
      "The body stops being JSON at the line and column in 'detail'. A field that stands twice"
          + " counts as broken."),
  UNAUTHORIZED(
      401,
      "A key is needed",
      "Send the key in the header 'Authorization: Bearer <key>'. Keys are made with 'advisor keys"
          + " new' by whoever runs the server."),
  FORBIDDEN(
      403,
      "The key does not suffice",
      "The key is known, but this needs one with the role 'admin'. Ask whoever runs the server."),
  FOREIGN_ORIGIN(
      403,
      "Not for pages of this origin",
      "A web page of another origin called what is meant for assistants. Whoever runs the server can"
          + " allow the origin with ADVISOR_MCP_ORIGINS."),
  FOREIGN_HOST(
      403,
      "Not under this name",
      "What is meant for assistants was called under a host name that this server does not go by, as"
          + " a web page of elsewhere would. Whoever runs the server can add its names with"
          + " ADVISOR_MCP_HOSTS."),
  UNKNOWN_ID(
      404,
      "No such entry",
      "The path is right, but no service, rule or scenario has this id. Where a known id is near,"
          + " 'detail' names it. The lists are at /v1/services, /v1/rules and /v1/scenarios."),
  NOT_FOUND(
      404,
      "Nothing here",
      "The server has no such path. All paths are described at /q/swagger-ui."),
  METHOD_NOT_ALLOWED(405, "Method not allowed", "The path exists, but not for this method."),
  NOT_ACCEPTABLE(
      406,
      "Format not available",
      "Answers are application/json (streams of lines application/x-ndjson), errors"
          + " application/problem+json; 'Accept' asks for none of them."),
  REQUEST_TIMEOUT(
      408,
      "The body came too slowly",
      "The server waits ten seconds for the whole of a body. Send it in one go, or check the"
          + " network, then try again."),
  BROKEN_KNOWLEDGE(
      409,
      "Own knowledge is broken",
      "Something in the folder of own knowledge is wrong; 'detail' says file, line and value. The"
          + " knowledge before it goes on answering. Correct the file and reload."),
  TOO_LARGE(
      413,
      "The body is too large",
      "A request may have at most 1 MB, a file to be graded 16 MB, and lines of questions 64 MB in all. Long scenarios are"
          + " best asked one by one, long files graded on the command line."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Media type not supported",
      "Bodies are read as application/json, streams of lines as application/x-ndjson;"
          + " 'Content-Type' says something else."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "More requests came from this key or address than its quota allows. 'Retry-After' says after"
          + " how many seconds to try again; 'RateLimit' on every answer says what is left."),
  INTERNAL_ERROR(
      500,
      "Internal error",
      "A fault of the server, not of the request. 'detail' holds the number under which the"
          + " server's log has it.");

  private final int status;
  private final String title;
  private final String meaning;

  ProblemType(int status, String title, String meaning) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  String title() {
    return title;
  }

  String meaning() {
    return meaning;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The relative reference that identifies the type (RFC 9457, "type"). */
  String path() {
    return "/errors/" + word();
  }

  static Optional<ProblemType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /** The type that stands for a bare status, where the server itself refuses a request. */
  static Optional<ProblemType> ofStatus(int status) {
    return List.of(
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            REQUEST_TIMEOUT,
            TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            INTERNAL_ERROR)
        .stream()
        .filter(type -> type.status == status)
        .findFirst();
  }
}
