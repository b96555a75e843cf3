package org.serviceadvisor.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies over the server's limit with a problem document, ahead of the server, which would
 * refuse them in silence.
 */
@Singleton
final class BodyLimit {
  private final ObjectWriter writer;
  private final long mostBytes;

  BodyLimit(
      ObjectMapper mapper,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
    this.writer = mapper.writerFor(Problem.class);
    this.mostBytes = mostBytes.asLongValue();
  }

  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::check);
  }

  private void check(RoutingContext context) {
    String length =
        Objects.requireNonNullElse(context.request().getHeader(HttpHeaders.CONTENT_LENGTH), "0");
    if (Long.parseLong(length) > mostBytes) {
      refuse(context);
    } else {
      context.next();
    }
  }

  private void refuse(RoutingContext context) {
    ProblemType type = ProblemType.TOO_LARGE;
    context
        .response()
        .setStatusCode(type.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(
            json(
                Problem.of(
                    type,
                    "the body has more than %d bytes".formatted(mostBytes),
                    context.request().path())));
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
