package org.serviceadvisor.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jboss.logging.Logger;

/** Decides a stream of scenarios, a line of JSON each. */
@Path("/v1/recommendations:batch")
final class BatchResource {
  static final String NDJSON = "application/x-ndjson";

  private final AskedAdvisor asked;
  private final Answers answers;
  private final JsonBody json;
  private final ObjectMapper mapper;
  private final Logger log;

  BatchResource(
      AskedAdvisor asked, Answers answers, JsonBody json, ObjectMapper mapper, Logger log) {
    this.asked = asked;
    this.answers = answers;
    this.json = json;
    this.mapper = mapper;
    this.log = log;
  }

  @POST
  @Consumes(NDJSON)
  @Produces(NDJSON)
  public StreamingOutput decide(InputStream body, HttpHeaders headers, UriInfo uri) {
    Batch batch =
        new Batch(
            asked.advisor(),
            answers,
            json,
            mapper,
            ExplanationLang.accepted(headers),
            uri.getRequestUri().getRawPath(),
            log);
    Lines lines = new Lines(body, JsonBody.MOST_BYTES);
    return out -> batch.answer(lines, out);
  }
}
