package org.serviceadvisor.scenario.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.serviceadvisor.scenario.grading.Finding;

/** A flaw of a bank as a JSON object. */
final class FindingJson {
  private FindingJson() {}

  static void write(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("finding", finding.kind().word());
    if (finding.line() > 0) {
      json.writeStringField("id", finding.id());
      json.writeStringField("file", finding.file());
      json.writeNumberField("line", finding.line());
    }
    json.writeStringField("message", finding.message().en());
    json.writeEndObject();
  }
}
