package org.serviceadvisor.scenario.grading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.Record;

/** Questions for tests; the advisor is sure of A where A is Amazon Transcribe. */
public final class Questions {
  public static final String CALLS = "Turn recorded phone calls into written text.";

  private Questions() {}

  public static Record.Valid keyed(String id, String... expected) {
    return record(
        id, CALLS, Map.of("A", "Amazon Transcribe", "B", "Amazon Polly"), List.of(), expected);
  }

  public static Record.Valid answered(String id, List<String> given, String... expected) {
    return record(
        id, CALLS, Map.of("A", "Amazon Transcribe", "B", "Amazon Polly"), given, expected);
  }

  public static Record.Valid record(
      String id, String text, Map<String, String> options, List<String> given, String... expected) {
    return new Record.Valid(
        "bank.yaml",
        1,
        new Scenario(
            id,
            Optional.of(Lang.EN),
            OptionalInt.of(1),
            Optional.of("speech"),
            text,
            new TreeMap<>(options),
            List.of(expected),
            given,
            ""));
  }

  public static Verdict verdict(Record record) {
    return new Grader(Built.advisor(), Built.exam()).grade(record);
  }
}
