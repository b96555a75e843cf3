package org.serviceadvisor.scenario.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.serviceadvisor.scenario.grading.Finding;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.grading.Verdict;

/** A verdict a line, as it goes; the last line is the summary. */
final class JsonLinesReport implements Report {
  private final Writer out;
  private final JsonGenerator json;
  private final String version;

  JsonLinesReport(Writer out, String knowledgeVersion) throws IOException {
    this.out = out;
    this.json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    json.setRootValueSeparator(null);
    this.version = knowledgeVersion;
  }

  /** Whoever follows the report sees each line at once. */
  private void endLine() throws IOException {
    json.writeRaw('\n');
    json.flush();
    out.flush();
  }

  @Override
  public void verdict(Verdict verdict) throws IOException {
    VerdictJson.write(json, verdict);
    endLine();
  }

  @Override
  public void finding(Finding finding) throws IOException {
    FindingJson.write(json, finding);
    endLine();
  }

  @Override
  public void finish(Summary summary) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("knowledge");
    json.writeStringField("version", version);
    json.writeEndObject();
    new SummaryJson(json).write(summary);
    json.writeEndObject();
    endLine();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
