package org.serviceadvisor.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A question to be decided.
 *
 * @param id unique within a run
 * @param lang language of the text; detected when empty
 * @param domain domain of AIF-C01, 1 to 5; empty when not said
 * @param topic group for reports; empty when not said
 * @param text the words of the scenario, not blank
 * @param form how it is answered: by choosing, ordering or matching
 * @param options option id to option text in order; empty for an open question
 * @param expected right option ids, or service ids for an open question; in order for an ordering,
 *     one for each prompt for a matching; may be empty
 * @param given a learner's answer, likewise; may be empty, and has an empty id for each place left
 *     open
 * @param why explanation of the right answer; may be empty
 */
public record Scenario(
    String id,
    Optional<Lang> lang,
    OptionalInt domain,
    Optional<String> topic,
    String text,
    Form form,
    Map<String, String> options,
    List<String> expected,
    List<String> given,
    String why) {

  public Scenario {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    expected = List.copyOf(expected);
    given = List.copyOf(given);
  }

  /** A question whose options are chosen, or an open one. */
  public Scenario(
      String id,
      Optional<Lang> lang,
      OptionalInt domain,
      Optional<String> topic,
      String text,
      Map<String, String> options,
      List<String> expected,
      List<String> given,
      String why) {
    this(id, lang, domain, topic, text, Form.CHOICE, options, expected, given, why);
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

  /** The same, known to be in a language. */
  public Scenario in(Lang known) {
    return new Scenario(
        id, Optional.of(known), domain, topic, text, form, options, expected, given, why);
  }

  /** The same under another id. */
  public Scenario withId(String other) {
    return new Scenario(other, lang, domain, topic, text, form, options, expected, given, why);
  }

  /** The same in a domain of AIF-C01, 1 to 5. */
  public Scenario withDomain(int other) {
    return new Scenario(
        id, lang, OptionalInt.of(other), topic, text, form, options, expected, given, why);
  }

  /** The same without a learner's answer. */
  public Scenario withoutGiven() {
    return new Scenario(id, lang, domain, topic, text, form, options, expected, List.of(), why);
  }

  /** Whether an answer has places: an order, or a prompt for each. */
  public boolean isArranged() {
    return form.isArranged();
  }

  /**
   * Whether an answer is right: the same options, for an ordering or a matching also in the same
   * places; for an open question, one of the services expected.
   */
  public boolean isRight(Collection<String> answer, Collection<String> right) {
    if (options.isEmpty()) {
      return answer.stream().anyMatch(right::contains);
    }
    return isArranged()
        ? List.copyOf(answer).equals(List.copyOf(right))
        : Set.copyOf(answer).equals(Set.copyOf(right));
  }

  /** In how many places two answers have the same. */
  public static int placesShared(List<String> answer, List<String> right) {
    int shared = 0;
    for (int place = 0; place < Math.min(answer.size(), right.size()); place++) {
      shared += answer.get(place).equals(right.get(place)) ? 1 : 0;
    }
    return shared;
  }

  /** The texts of options, in the order of their ids given; an unknown id stands for itself. */
  public List<String> texts(Collection<String> ids) {
    return ids.stream().map(id -> Objects.requireNonNullElse(options.get(id), id)).toList();
  }
}
