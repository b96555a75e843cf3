package org.serviceadvisor.scenario.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.CsvGuard;

/** CSV with a column for each of ten options; ids of options become letters. */
final class CsvExport implements Export {
  private static final int OPTIONS = 10;

  private final CSVPrinter csv;

  CsvExport(Writer out) throws IOException {
    List<String> header = new ArrayList<>(List.of("id", "lang", "domain", "topic", "scenario"));
    for (int i = 0; i < OPTIONS; i++) {
      header.add(letter(i));
    }
    header.addAll(List.of("answer", "given", "explanation"));
    this.csv =
        new CSVPrinter(
            out, CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get());
  }

  private static String letter(int position) {
    return String.valueOf((char) ('A' + position));
  }

  @Override
  public void add(Scenario scenario) throws IOException {
    List<String> ids = List.copyOf(scenario.options().keySet());
    if (ids.size() > OPTIONS) {
      throw new IllegalArgumentException(
          "'%s' has %d options; CSV has columns for %d"
              .formatted(scenario.id(), ids.size(), OPTIONS));
    }
    List<String> row = new ArrayList<>();
    row.add(CsvGuard.cell(scenario.id()));
    row.add(scenario.lang().map(Lang::code).orElse(""));
    row.add(scenario.domain().isPresent() ? String.valueOf(scenario.domain().getAsInt()) : "");
    row.add(CsvGuard.cell(scenario.topic().orElse("")));
    row.add(CsvGuard.cell(scenario.text()));
    for (int i = 0; i < OPTIONS; i++) {
      row.add(i < ids.size() ? CsvGuard.cell(scenario.options().getOrDefault(ids.get(i), "")) : "");
    }
    row.add(letters(scenario.expected(), ids));
    row.add(letters(scenario.given(), ids));
    row.add(CsvGuard.cell(scenario.why()));
    csv.printRecord(row);
  }

  private static String letters(List<String> answers, List<String> ids) {
    return String.join(
        ";", answers.stream().map(id -> ids.isEmpty() ? id : letter(ids.indexOf(id))).toList());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
