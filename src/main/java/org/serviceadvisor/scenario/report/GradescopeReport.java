package org.serviceadvisor.scenario.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.serviceadvisor.scenario.grading.Finding;
import org.serviceadvisor.scenario.grading.Marking;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.grading.Verdict;

/** The results.json of a Gradescope autograder: a test for each question, a point each. */
final class GradescopeReport implements Report {
  private final JsonGenerator json;

  GradescopeReport(Writer out) throws IOException {
    this.json = new JsonFactory().createGenerator(out);
    json.writeStartObject();
    json.writeArrayFieldStart("tests");
  }

  @Override
  public void verdict(Verdict verdict) throws IOException {
    if (verdict.status() == Verdict.Status.ANSWERED) {
      return;
    }
    json.writeStartObject();
    json.writeStringField("name", verdict.id());
    json.writeNumberField("score", VerdictJson.thousandths(verdict.credit()));
    json.writeNumberField("max_score", 1);
    json.writeStringField(
        "status", verdict.status() == Verdict.Status.CORRECT ? "passed" : "failed");
    json.writeStringField("output", output(verdict));
    json.writeEndObject();
  }

  private static String output(Verdict verdict) {
    if (verdict.status() == Verdict.Status.INVALID) {
      return "%s:%d: %s".formatted(verdict.file(), verdict.line(), verdict.reason());
    }
    String against =
        verdict.marking() == Marking.LEARNER_AGAINST_ADVISOR
            ? "the advisor's answer (the file has no key)"
            : "the key";
    return "answered %s, %s is %s"
        .formatted(list(verdict.answer()), against, list(verdict.expected()));
  }

  private static String list(List<String> ids) {
    return ids.isEmpty() ? "nothing" : String.join(", ", ids);
  }

  @Override
  public void finding(Finding finding) {
    // A flaw of the bank is not the learner's.
  }

  @Override
  public void finish(Summary summary) throws IOException {
    json.writeEndArray();
    double points = summary.tally().all().score() * summary.tally().all().graded();
    json.writeNumberField("score", VerdictJson.thousandths(points));
    json.writeStringField("visibility", "visible");
    json.writeStringField(
        "output",
        summary.outcome().why().en()
            + summary.partial().map(why -> "\nPARTIAL: " + why).orElse(""));
    json.writeEndObject();
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
    json.close();
  }
}
