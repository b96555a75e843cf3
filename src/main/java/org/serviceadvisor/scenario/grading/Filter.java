package org.serviceadvisor.scenario.grading;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.Record;

/**
 * One condition on records, {@code field=value}; the value may have {@code *}. Records that cannot
 * be read pass every filter: nobody knows what they are.
 */
public final class Filter implements Predicate<Record> {
  private static final List<String> FIELDS =
      List.of("id", "lang", "topic", "domain", "file", "text");

  private final String field;
  private final Pattern value;

  private Filter(String field, Pattern value) {
    this.field = field;
    this.value = value;
  }

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Filter of(String condition) {
    int equals = condition.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException(
          "a filter is FIELD=VALUE, got '%s'\nMaybe --filter topic=speech?".formatted(condition));
    }
    String field = condition.substring(0, equals);
    if (!FIELDS.contains(field)) {
      throw new IllegalArgumentException(
          KnowledgeException.unknownMessage("filter", field, FIELDS)
              + "\nKnown: "
              + String.join(", ", FIELDS));
    }
    String glob = condition.substring(equals + 1);
    String regex =
        Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    return new Filter(
        field, Pattern.compile(field.equals("text") ? ".*" + regex + ".*" : regex, flags));
  }

  @Override
  public boolean test(Record record) {
    return !(record instanceof Record.Valid valid) || value.matcher(value(valid)).matches();
  }

  private String value(Record.Valid record) {
    Scenario scenario = record.scenario();
    return switch (field) {
      case "id" -> scenario.id();
      case "lang" -> scenario.lang().map(Lang::code).orElse("");
      case "topic" -> scenario.topic().orElse("");
      case "domain" ->
          scenario.domain().isPresent()
              ? String.format(Locale.ROOT, "%d", scenario.domain().getAsInt())
              : "";
      case "file" -> record.file();
      default -> scenario.text();
    };
  }
}
