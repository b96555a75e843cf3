package org.serviceadvisor.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/** Answers with problem documents where no resource has been reached yet. */
@Singleton
public final class Problems {
  private final ObjectWriter writer;

  Problems(ObjectMapper mapper) {
    this.writer = mapper.writerFor(Problem.class);
  }

  /** Ends a request with a problem. */
  public void send(RoutingContext context, ProblemType type, String detail) {
    context
        .response()
        .setStatusCode(type.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(json(Problem.of(type, detail, context.request().path())));
    // The body is read and dropped, so that the client gets to see the answer.
    context.request().resume();
  }

  private String json(Problem problem) {
    try {
      return writer.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
