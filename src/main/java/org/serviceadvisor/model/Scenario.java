package org.serviceadvisor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A question to be decided.
 *
 * @param id unique within a run
 * @param lang language of the text; detected when empty
 * @param domain domain of AIF-C01, 1 to 5; empty when not said
 * @param topic group for reports; empty when not said
 * @param text the words of the scenario, not blank
 * @param options option id to option text in order; empty for an open question
 * @param expected right option ids, or service ids for an open question; may be empty
 * @param given a learner's answer; may be empty
 * @param why explanation of the right answer; may be empty
 */
public record Scenario(
    String id,
    Optional<Lang> lang,
    OptionalInt domain,
    Optional<String> topic,
    String text,
    Map<String, String> options,
    List<String> expected,
    List<String> given,
    String why) {

  public Scenario {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    expected = List.copyOf(expected);
    given = List.copyOf(given);
  }

  /** An open question: text alone. */
  public static Scenario open(String text) {
    return withOptions(text, Map.of());
  }

  /** A question with options. */
  public static Scenario withOptions(String text, Map<String, String> options) {
    return new Scenario(
        "",
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        text,
        options,
        List.of(),
        List.of(),
        "");
  }
}
