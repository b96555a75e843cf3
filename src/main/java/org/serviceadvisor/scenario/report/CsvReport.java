package org.serviceadvisor.scenario.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.CsvGuard;
import org.serviceadvisor.scenario.grading.Fault;
import org.serviceadvisor.scenario.grading.Finding;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.grading.Verdict;

/**
 * CSV: a verdict a row, safe to be opened in a spreadsheet. A partial run ends in a row that says
 * so.
 */
final class CsvReport implements Report {
  private final CSVPrinter csv;

  CsvReport(Writer out) throws IOException {
    this.csv =
        new CSVPrinter(
            out,
            CSVFormat.RFC4180
                .builder()
                .setHeader(
                    "id",
                    "status",
                    "answer",
                    "expected",
                    "recommended",
                    "confidence",
                    "credit",
                    "marking",
                    "lang",
                    "topic",
                    "fault",
                    "keyDoubt",
                    "staleKey",
                    "reason",
                    "file",
                    "line")
                .get());
  }

  @Override
  public void verdict(Verdict verdict) throws IOException {
    csv.printRecord(
        CsvGuard.cell(verdict.id()),
        verdict.status().word(),
        CsvGuard.cell(String.join(";", verdict.answer())),
        CsvGuard.cell(String.join(";", verdict.expected())),
        String.join(";", verdict.recommended()),
        verdict.confidence().isPresent() ? decimal(verdict.confidence().getAsDouble()) : "",
        decimal(verdict.credit()),
        verdict.marking().word(),
        verdict.lang().map(Lang::code).orElse(""),
        CsvGuard.cell(verdict.scenario().flatMap(Scenario::topic).orElse("")),
        verdict.fault().map(Fault::kind).map(Fault.Kind::word).orElse(""),
        verdict.doubt().map(doubt -> CsvGuard.cell(String.join(";", doubt.rules()))).orElse(""),
        verdict.stale().isEmpty() ? "" : CsvGuard.cell(verdict.stale().get(0).sentence(Lang.EN)),
        CsvGuard.cell(verdict.reason()),
        CsvGuard.cell(verdict.file()),
        verdict.line());
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  @Override
  public void finding(Finding finding) {
    // A row is a record; flaws are in the other reports.
  }

  @Override
  public void finish(Summary summary) throws IOException {
    if (summary.partial().isPresent()) {
      csv.printRecord(
          "(partial)",
          "partial",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          CsvGuard.cell(summary.partial().get()),
          "",
          "");
    }
    csv.flush();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
