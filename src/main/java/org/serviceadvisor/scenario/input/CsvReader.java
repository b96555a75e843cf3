package org.serviceadvisor.scenario.input;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.serviceadvisor.scenario.Draft;
import org.serviceadvisor.scenario.KeyValue;
import org.serviceadvisor.scenario.Unreadable;

/**
 * CSV with a heading row: {@code id, scenario, A, B, C, D, answer, given, explanation, domain}, for
 * orderings and matchings also {@code kind, prompt 1, prompt 2}, in any order, with commas,
 * semicolons or tabs. A quote that is never closed spoils its own row only.
 */
final class CsvReader implements FormatReader {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final Pattern OPTION =
      Pattern.compile(
          "(?:(?:option|opcao|opção|opcion|opción|choice|alternativa|answer|resposta)[ _-]?)?([A-Ja-j])");
  private static final Pattern PROMPT =
      Pattern.compile("(?:prompt|premise|premissa|premisa)[ _-]?(\\d{1,2})");
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("sep=(.)", Pattern.CASE_INSENSITIVE);
  private static final int MOST_LINES_OF_A_ROW = 200;

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    Rows rows = new Rows(source.lines());
    if (!rows.advance()) {
      return;
    }
    Matcher separator = SEPARATOR_LINE.matcher(rows.text());
    Optional<Character> said = Optional.empty();
    if (separator.matches()) {
      said = Optional.of(separator.group(1).charAt(0));
      rows.advance();
    }
    String heading = rows.text();
    char delimiter = said.orElseGet(() -> delimiter(heading));
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    Columns columns = new Columns(cells(format, heading));
    if (columns.find(Fields.STEM).isEmpty()) {
      outlet.invalid(
          rows.line(),
          "the heading has no column 'scenario' or 'question': %s\nMaybe the first row is a question already?"
              .formatted(heading));
      return;
    }
    if (delimiter != ',') {
      outlet.note(
          1, "columns are separated by '%s'".formatted(delimiter == '\t' ? "tab" : delimiter));
    }
    columns.unused().ifPresent(names -> outlet.note(1, "columns that are not used: " + names));
    while (rows.advance()) {
      row(rows, format, columns, outlet);
    }
  }

  private static void row(Rows rows, CSVFormat format, Columns columns, Outlet outlet) {
    String text = rows.text();
    if (rows.isBroken()) {
      outlet.invalid(rows.line(), "a quote is opened and never closed");
    } else if (!text.isBlank() && !text.matches("[,;\\t|\\s]*")) {
      outlet.question(rows.line(), () -> columns.draft(cells(format, text)));
    }
  }

  private static char delimiter(String heading) {
    return DELIMITERS.stream()
        .max(Comparator.comparingLong(d -> heading.chars().filter(c -> c == d).count()))
        .orElse(',');
  }

  private static List<String> cells(CSVFormat format, String row) {
    try (CSVParser parser = CSVParser.parse(new StringReader(row), format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.isEmpty() ? List.of() : records.get(0).toList();
    } catch (IOException | IllegalStateException | java.io.UncheckedIOException e) {
      throw new Unreadable("not CSV: " + String.valueOf(e.getMessage()).replaceAll("^.*?: ", ""));
    }
  }

  /** Rows, which go on over line ends inside quotes. */
  private static final class Rows {
    private final Lines lines;
    private final List<String> pending = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int line;
    private int next;
    private boolean broken;

    Rows(Lines lines) {
      this.lines = lines;
    }

    String text() {
      return text.toString();
    }

    int line() {
      return line;
    }

    boolean isBroken() {
      return broken;
    }

    boolean advance() throws IOException {
      text.setLength(0);
      broken = false;
      if (!more()) {
        return false;
      }
      List<String> taken = new ArrayList<>();
      line = next;
      do {
        String one = pending.remove(0);
        next++;
        taken.add(one);
        text.append(taken.size() > 1 ? "\n" : "").append(one);
      } while (isOpen() && taken.size() < MOST_LINES_OF_A_ROW && more());
      if (isOpen()) {
        giveBack(taken);
      }
      return true;
    }

    private boolean isOpen() {
      return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** The first line is spoilt, the others may be rows of their own. */
    private void giveBack(List<String> taken) {
      broken = true;
      pending.addAll(0, taken.subList(1, taken.size()));
      next -= taken.size() - 1;
    }

    private boolean more() throws IOException {
      if (pending.isEmpty() && lines.advance()) {
        pending.add(lines.text());
        next = lines.number();
      }
      return !pending.isEmpty();
    }
  }

  /** Which column holds what. */
  private static final class Columns {
    private final List<String> names;
    private final Map<Integer, String> options = new LinkedHashMap<>();
    private final Map<Integer, String> prompts = new LinkedHashMap<>();

    Columns(List<String> names) {
      this.names = names.stream().map(String::strip).toList();
      for (int i = 0; i < names.size(); i++) {
        String name = this.names.get(i).toLowerCase(java.util.Locale.ROOT);
        Matcher option = OPTION.matcher(name);
        Matcher prompt = PROMPT.matcher(name);
        if (option.matches()) {
          options.put(i, option.group(1).toUpperCase(java.util.Locale.ROOT));
        } else if (prompt.matches()) {
          prompts.put(i, prompt.group(1));
        }
      }
    }

    Optional<Integer> find(Fields field) {
      return Stream.iterate(0, i -> i < names.size(), i -> i + 1)
          .filter(i -> !isText(i) && field.isNamed(names.get(i)))
          .findFirst();
    }

    private boolean isText(int column) {
      return options.containsKey(column) || prompts.containsKey(column);
    }

    Optional<String> unused() {
      List<String> unused =
          Stream.iterate(0, i -> i < names.size(), i -> i + 1)
              .filter(i -> !isText(i))
              .map(names::get)
              .filter(name -> Stream.of(Fields.values()).noneMatch(field -> field.isNamed(name)))
              .toList();
      return unused.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", unused));
    }

    Draft draft(List<String> cells) {
      if (cells.size() != names.size()) {
        throw new Unreadable(
            "the row has %d cells, the heading has %d\nMaybe a quote or a delimiter is missing?"
                .formatted(cells.size(), names.size()));
      }
      return new Draft(
          cell(cells, Fields.ID),
          cell(cells, Fields.LANG),
          cell(cells, Fields.DOMAIN),
          cell(cells, Fields.TOPIC),
          cell(cells, Fields.STEM),
          cell(cells, Fields.KIND),
          texts(cells, prompts),
          OptionLabels.withoutLabels(texts(cells, options)),
          values(cell(cells, Fields.KEY)),
          values(cell(cells, Fields.GIVEN)),
          cell(cells, Fields.WHY));
    }

    private static Map<String, String> texts(List<String> cells, Map<Integer, String> columns) {
      Map<String, String> texts = new LinkedHashMap<>();
      columns.forEach(
          (column, id) -> {
            if (!cells.get(column).isBlank()) {
              texts.put(id, cells.get(column));
            }
          });
      return texts;
    }

    private String cell(List<String> cells, Fields field) {
      return find(field).map(cells::get).orElse("");
    }

    private List<KeyValue> values(String cell) {
      if (cell.isBlank()) {
        return List.of();
      }
      // Without options the values are ids of services, which have no semicolons.
      return options.isEmpty()
          ? Stream.of(cell.split("\\s*;\\s*")).map(KeyValue::word).toList()
          : List.of(KeyValue.word(cell));
    }
  }
}
