package org.serviceadvisor.scenario.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.serviceadvisor.scenario.grading.KeyDoubt;
import org.serviceadvisor.scenario.grading.StaleKey;
import org.serviceadvisor.scenario.grading.Verdict;

/** A verdict as a JSON object, the same in all JSON reports. */
final class VerdictJson {
  private VerdictJson() {}

  static void write(JsonGenerator json, Verdict verdict) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", verdict.id());
    json.writeStringField("status", verdict.status().word());
    strings(json, "answer", verdict.answer());
    strings(json, "expected", verdict.expected());
    strings(json, "recommended", verdict.recommended());
    if (verdict.confidence().isPresent()) {
      json.writeNumberField("confidence", thousandths(verdict.confidence().getAsDouble()));
    }
    json.writeNumberField("millis", thousandths(verdict.millis()));
    if (verdict.status() != Verdict.Status.INVALID) {
      json.writeStringField("marking", verdict.marking().word());
      json.writeNumberField("credit", thousandths(verdict.credit()));
    }
    if (!verdict.reason().isEmpty()) {
      json.writeStringField("reason", verdict.reason());
    }
    if (!verdict.reason().isEmpty() || verdict.isMiss()) {
      json.writeStringField("file", verdict.file());
      json.writeNumberField("line", verdict.line());
    }
    details(json, verdict);
    json.writeEndObject();
  }

  private static void details(JsonGenerator json, Verdict verdict) throws IOException {
    if (verdict.fault().isPresent()) {
      json.writeObjectFieldStart("fault");
      json.writeStringField("kind", verdict.fault().get().kind().word());
      json.writeStringField("detail", verdict.fault().get().detail().en());
      json.writeEndObject();
    }
    if (verdict.doubt().isPresent()) {
      doubt(json, verdict.doubt().get());
    }
    if (!verdict.stale().isEmpty()) {
      json.writeArrayFieldStart("staleKey");
      for (StaleKey stale : verdict.stale()) {
        stale(json, stale);
      }
      json.writeEndArray();
    }
  }

  private static void doubt(JsonGenerator json, KeyDoubt doubt) throws IOException {
    json.writeObjectFieldStart("keyDoubt");
    strings(json, "file", doubt.file());
    strings(json, "rules", doubt.rules());
    strings(json, "because", doubt.because());
    json.writeNumberField("confidence", thousandths(doubt.confidence()));
    json.writeEndObject();
  }

  private static void stale(JsonGenerator json, StaleKey stale) throws IOException {
    json.writeStartObject();
    json.writeStringField("service", stale.service());
    json.writeStringField("state", stale.state().word());
    if (stale.since().isPresent()) {
      json.writeStringField("since", stale.since().get().toString());
    }
    if (stale.successor().isPresent()) {
      json.writeStringField("successor", stale.successor().get());
    }
    strings(json, "sources", stale.sources());
    json.writeEndObject();
  }

  static void strings(JsonGenerator json, String field, Collection<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : List.copyOf(values)) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  static double thousandths(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
