package org.serviceadvisor.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.serviceadvisor.scenario.Verdict.Status;

/** Writes a grading report as JSON: results as they come, then the summary. */
public final class JsonReport implements Closeable {
  private static final int MOST_CONFUSIONS = 200;

  private final JsonGenerator json;

  /** Starts a report. */
  public JsonReport(OutputStream out, String knowledgeVersion) throws IOException {
    this.json = new JsonFactory().createGenerator(out);
    json.writeStartObject();
    json.writeObjectFieldStart("knowledge");
    json.writeStringField("version", knowledgeVersion);
    json.writeEndObject();
    json.writeArrayFieldStart("results");
  }

  /** Adds a result. */
  public void add(Verdict verdict) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", verdict.id());
    json.writeStringField("status", verdict.status().name().toLowerCase(Locale.ROOT));
    strings("answer", verdict.answer());
    strings("expected", verdict.expected());
    strings("recommended", verdict.recommended());
    if (verdict.confidence().isPresent()) {
      json.writeNumberField(
          "confidence", Math.round(verdict.confidence().getAsDouble() * 1000) / 1000.0);
    }
    json.writeNumberField("millis", Math.round(verdict.millis() * 1000) / 1000.0);
    if (!verdict.reason().isEmpty()) {
      json.writeStringField("reason", verdict.reason());
      json.writeStringField("file", verdict.file());
      json.writeNumberField("line", verdict.line());
    }
    json.writeEndObject();
  }

  private void strings(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Ends the report with the summary. */
  public void finish(Tally tally) throws IOException {
    json.writeEndArray();
    json.writeObjectFieldStart("summary");
    counts(tally.all());
    json.writeEndObject();
    json.writeObjectFieldStart("groups");
    for (Map.Entry<String, Map<String, Tally.Counts>> kind : tally.groups().entrySet()) {
      json.writeObjectFieldStart(kind.getKey());
      for (Map.Entry<String, Tally.Counts> group : kind.getValue().entrySet()) {
        json.writeObjectFieldStart(group.getKey());
        counts(group.getValue());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("confusions");
    for (Tally.Confusion confusion : tally.confusions().stream().limit(MOST_CONFUSIONS).toList()) {
      json.writeStartObject();
      json.writeStringField("expected", confusion.expected());
      json.writeStringField("answered", confusion.answered());
      json.writeNumberField("count", confusion.count());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void counts(Tally.Counts counts) throws IOException {
    json.writeNumberField("total", counts.total());
    json.writeNumberField("graded", counts.graded());
    json.writeNumberField("correct", counts.of(Status.CORRECT));
    json.writeNumberField("wrong", counts.of(Status.WRONG));
    json.writeNumberField("abstained", counts.of(Status.ABSTAINED));
    json.writeNumberField("invalid", counts.of(Status.INVALID));
    json.writeNumberField("accuracy", Math.round(counts.accuracy() * 10000) / 10000.0);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
