package org.serviceadvisor.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.serviceadvisor.advice.Advisor;

/** Grades files of questions: a report for a file, or a verdict a line while lines come in. */
@Path("/v1/gradings")
final class GradingsResource {
  static final String NDJSON = "application/x-ndjson";

  private final AskedAdvisor asked;

  GradingsResource(AskedAdvisor asked) {
    this.asked = asked;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces({MediaType.APPLICATION_JSON, NDJSON})
  public Response grade(
      InputStream body,
      @Context HttpHeaders headers,
      @QueryParam("name") Optional<String> name,
      @QueryParam("from") Optional<String> from,
      @QueryParam("indexBase") Optional<String> indexBase,
      @QueryParam("answers") Optional<String> answers,
      @QueryParam("perspective") Optional<String> perspective,
      @QueryParam("asOf") Optional<String> asOf,
      @QueryParam("lint") Optional<String> lint)
      throws IOException {
    Advisor advisor = asked.advisor();
    GradingRequest request =
        GradingRequest.read(name, from, indexBase, answers, perspective, asOf, lint, headers);
    if (isStreamed(headers)) {
      StreamingOutput lines = out -> new GradingStream(advisor, request).run(body, out);
      return Response.ok(lines, NDJSON).build();
    }
    if (headers.getLength() > GradingFile.MOST_BYTES) {
      throw new TooLarge(GradingFile.MOST_BYTES);
    }
    StreamingOutput report = GradingFile.grade(advisor, request, body);
    return Response.ok(report, MediaType.APPLICATION_JSON).build();
  }

  /** Lines go out when they are asked for, or when lines come in and the caller takes anything. */
  private static boolean isStreamed(HttpHeaders headers) {
    List<MediaType> accepted = headers.getAcceptableMediaTypes();
    boolean asksLines = accepted.stream().anyMatch(type -> isNdjson(type));
    boolean asksJson =
        accepted.stream()
            .anyMatch(
                type -> !type.isWildcardType() && !type.isWildcardSubtype() && !isNdjson(type));
    return asksLines || isNdjson(headers.getMediaType()) && !asksJson;
  }

  static boolean isNdjson(@org.jspecify.annotations.Nullable MediaType type) {
    return type != null
        && type.getType().equals("application")
        && List.of("x-ndjson", "ndjson", "jsonl", "x-jsonlines").contains(type.getSubtype());
  }
}
