package org.serviceadvisor.scenario.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.serviceadvisor.scenario.grading.Finding;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.grading.Verdict;

/** One JSON object: results as they come, then the summary. */
final class JsonReport implements Report {
  private static final int MOST_FINDINGS = 10_000;

  private final JsonGenerator json;
  private final List<Finding> findings = new ArrayList<>();

  JsonReport(Writer out, String knowledgeVersion) throws IOException {
    this.json = new JsonFactory().createGenerator(out);
    json.writeStartObject();
    json.writeObjectFieldStart("knowledge");
    json.writeStringField("version", knowledgeVersion);
    json.writeEndObject();
    json.writeArrayFieldStart("results");
  }

  @Override
  public void verdict(Verdict verdict) throws IOException {
    VerdictJson.write(json, verdict);
  }

  @Override
  public void finding(Finding finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    }
  }

  @Override
  public void finish(Summary summary) throws IOException {
    json.writeEndArray();
    new SummaryJson(json).write(summary);
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      FindingJson.write(json, finding);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
    json.close();
  }
}
