package org.serviceadvisor.scenario.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.serviceadvisor.scenario.Note;
import org.serviceadvisor.scenario.grading.Calibration;
import org.serviceadvisor.scenario.grading.Comparison;
import org.serviceadvisor.scenario.grading.Fault;
import org.serviceadvisor.scenario.grading.Finding;
import org.serviceadvisor.scenario.grading.Marking;
import org.serviceadvisor.scenario.grading.Outcome;
import org.serviceadvisor.scenario.grading.RuleCoverage;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.grading.Tally;
import org.serviceadvisor.scenario.grading.Verdict.Status;

/** A summary as fields of a JSON object. */
final class SummaryJson {
  private static final int MOST_CONFUSIONS = 200;

  private final JsonGenerator json;

  SummaryJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Summary summary) throws IOException {
    json.writeBooleanField("partial", summary.partial().isPresent());
    if (summary.partial().isPresent()) {
      json.writeStringField("partialBecause", summary.partial().get());
    }
    json.writeStringField("perspective", summary.perspective().kind().word());
    json.writeStringField("asOf", summary.perspective().asOf().toString());
    outcome(summary.outcome());
    json.writeObjectFieldStart("summary");
    counts(summary.tally().all());
    json.writeNumberField("answered", summary.tally().all().of(Status.ANSWERED));
    json.writeNumberField("keyDoubts", summary.tally().doubts());
    json.writeNumberField("staleKeys", summary.tally().stale());
    json.writeNumberField("findings", summary.findingCount());
    json.writeEndObject();
    groups(summary.tally());
    confusions("confusions", summary.tally().confusions());
    confusions("serviceConfusions", summary.tally().serviceConfusions());
    counted(summary.tally());
    calibration(summary.tally().calibration());
    if (summary.comparison().isPresent()) {
      comparison(summary.comparison().get());
    }
    if (summary.coverage().isPresent()) {
      coverage(summary.coverage().get());
    }
    bankFindings(summary.findings());
    notes(summary);
  }

  private void outcome(Outcome outcome) throws IOException {
    json.writeObjectFieldStart("outcome");
    json.writeStringField("verdict", outcome.kind().word());
    json.writeNumberField("exitCode", outcome.kind().exitCode());
    json.writeStringField("why", outcome.why().en());
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
    json.writeNumberField("score", Math.round(counts.score() * 10000) / 10000.0);
  }

  private void groups(Tally tally) throws IOException {
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
  }

  private void confusions(String field, List<Tally.Confusion> confusions) throws IOException {
    json.writeArrayFieldStart(field);
    for (Tally.Confusion confusion : confusions.stream().limit(MOST_CONFUSIONS).toList()) {
      json.writeStartObject();
      json.writeStringField("expected", confusion.expected());
      json.writeStringField("answered", confusion.answered());
      json.writeNumberField("count", confusion.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void counted(Tally tally) throws IOException {
    json.writeObjectFieldStart("markings");
    for (Map.Entry<Marking, Long> marking : tally.markings().entrySet()) {
      json.writeNumberField(marking.getKey().word(), marking.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("faults");
    for (Map.Entry<Fault.Kind, Long> fault : tally.faults().entrySet()) {
      json.writeNumberField(fault.getKey().word(), fault.getValue());
    }
    json.writeEndObject();
  }

  private void calibration(Calibration calibration) throws IOException {
    json.writeObjectFieldStart("calibration");
    json.writeNumberField("error", VerdictJson.thousandths(calibration.error()));
    json.writeArrayFieldStart("bins");
    for (Calibration.Bin bin : calibration.bins()) {
      json.writeStartObject();
      json.writeNumberField("from", bin.from());
      json.writeNumberField("to", bin.to());
      json.writeNumberField("answers", bin.answers());
      json.writeNumberField("right", bin.right());
      json.writeNumberField("confidence", VerdictJson.thousandths(bin.confidence()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void comparison(Comparison comparison) throws IOException {
    json.writeObjectFieldStart("baseline");
    json.writeStringField("report", comparison.name());
    json.writeNumberField("broken", comparison.brokenCount());
    json.writeNumberField("fixed", comparison.fixedCount());
    json.writeNumberField("same", comparison.same());
    json.writeNumberField("added", comparison.added());
    json.writeNumberField("gone", comparison.gone());
    json.writeNumberField("pValue", comparison.pValue());
    VerdictJson.strings(json, "brokenIds", comparison.broken());
    VerdictJson.strings(json, "fixedIds", comparison.fixed());
    json.writeEndObject();
  }

  private void coverage(RuleCoverage coverage) throws IOException {
    json.writeObjectFieldStart("ruleCoverage");
    json.writeNumberField("rules", coverage.firings().size());
    json.writeNumberField("fired", coverage.fired());
    VerdictJson.strings(json, "silent", coverage.silent());
    json.writeEndObject();
  }

  private void bankFindings(List<Finding> findings) throws IOException {
    json.writeArrayFieldStart("bankFindings");
    for (Finding finding : findings) {
      FindingJson.write(json, finding);
    }
    json.writeEndArray();
  }

  private void notes(Summary summary) throws IOException {
    json.writeNumberField("noteCount", summary.noteCount());
    json.writeArrayFieldStart("notes");
    for (Note note : summary.notes()) {
      json.writeStartObject();
      json.writeStringField("file", note.file());
      json.writeNumberField("line", note.line());
      json.writeStringField("text", note.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
