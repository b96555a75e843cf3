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

/**
 * CSV with a column for each of ten options and, for matchings, of seven prompts; ids of options
 * become letters, those of prompts numbers.
 */
final class CsvExport implements Export {
  private static final int OPTIONS = 10;
  private static final int PROMPTS = 7;

  private final CSVPrinter csv;

  CsvExport(Writer out) throws IOException {
    List<String> header = new ArrayList<>(List.of("id", "lang", "domain", "topic", "scenario"));
    for (int i = 0; i < OPTIONS; i++) {
      header.add(letter(i));
    }
    header.addAll(List.of("answer", "given", "explanation", "kind"));
    for (int i = 1; i <= PROMPTS; i++) {
      header.add("prompt " + i);
    }
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
    List<String> prompts = List.copyOf(scenario.form().prompts().values());
    if (prompts.size() > PROMPTS) {
      throw new IllegalArgumentException(
          "'%s' has %d prompts; CSV has columns for %d"
              .formatted(scenario.id(), prompts.size(), PROMPTS));
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
    row.add(scenario.isArranged() ? scenario.form().kind().word() : "");
    for (int i = 0; i < PROMPTS; i++) {
      row.add(i < prompts.size() ? CsvGuard.cell(prompts.get(i)) : "");
    }
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
