package org.serviceadvisor.scenario.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.scenario.grading.Finding;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.grading.Verdict;

/** SARIF 2.1.0 for code scanning: misses, records that cannot be read, doubts and flaws by line. */
final class SarifReport implements Report {
  private static final Map<String, String> RULES = rules();

  private static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("unreadable", "A record cannot be read");
    rules.put("wrong-answer", "An answer is wrong");
    rules.put("no-answer", "A question has no answer");
    rules.put("key-doubt", "The rules disagree with a key");
    rules.put("stale-key", "A key names a service that is not what it was");
    for (Finding.Kind kind : Finding.Kind.values()) {
      rules.put(kind.word(), "A flaw of the bank: " + kind.word().replace('-', ' '));
    }
    return Collections.unmodifiableMap(rules);
  }

  private final JsonGenerator json;

  SarifReport(Writer out, String knowledgeVersion) throws IOException {
    this.json = new JsonFactory().createGenerator(out);
    json.writeStartObject();
    json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "advisor grade");
    json.writeStringField("semanticVersion", "0.1.0");
    json.writeStringField("version", knowledgeVersion);
    json.writeArrayFieldStart("rules");
    for (Map.Entry<String, String> rule : RULES.entrySet()) {
      json.writeStartObject();
      json.writeStringField("id", rule.getKey());
      json.writeObjectFieldStart("shortDescription");
      json.writeStringField("text", rule.getValue());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("results");
  }

  @Override
  public void verdict(Verdict verdict) throws IOException {
    Optional<Problem> problem = Problem.of(verdict);
    if (problem.isPresent()) {
      result(
          problem.get().kind(),
          problem.get().isError() ? "error" : "warning",
          problem.get().message(),
          verdict.file(),
          verdict.line());
    }
  }

  @Override
  public void finding(Finding finding) throws IOException {
    result(
        finding.kind().word(),
        "note",
        finding.id() + ": " + finding.message().en(),
        finding.file(),
        finding.line());
  }

  private void result(String rule, String level, String message, String file, int line)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", rule);
    json.writeStringField("level", level);
    json.writeObjectFieldStart("message");
    json.writeStringField("text", message);
    json.writeEndObject();
    if (line > 0) {
      location(file, line);
    }
    json.writeEndObject();
  }

  private void location(String file, int line) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(file));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", line);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** A relative reference for a relative path, as code scanning wants it. */
  private static String uri(String file) {
    String absolute = Path.of("/").toUri().relativize(Path.of("/", file).toUri()).toString();
    return file.startsWith("/") ? "file:///" + absolute : absolute;
  }

  @Override
  public void finish(Summary summary) throws IOException {
    for (Finding finding : summary.findings()) {
      result(finding.kind().word(), "note", finding.message().en(), "", 0);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", summary.partial().isEmpty());
    json.writeNumberField("exitCode", summary.outcome().kind().exitCode());
    json.writeStringField("exitCodeDescription", summary.outcome().why().en());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
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
