package org.serviceadvisor.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question as a file has it, before anything is checked. Empty texts stand for what the file does
 * not say.
 *
 * @param id id within the run
 * @param lang code of the language
 * @param domain domain of AIF-C01, as written
 * @param topic group for reports
 * @param stem the words of the question
 * @param kind how it is answered, as written: {@code choice}, {@code ordering}, {@code matching}
 * @param prompts what is to be matched with options, prompt id to text, in the order of the file
 * @param options option id to text, in the order of the file
 * @param key the right answer, as written; for a matching a value for each prompt, blank where the
 *     file has none
 * @param given a learner's answer, as written
 * @param why explanation of the right answer
 */
public record Draft(
    String id,
    String lang,
    String domain,
    String topic,
    String stem,
    String kind,
    Map<String, String> prompts,
    Map<String, String> options,
    List<KeyValue> key,
    List<KeyValue> given,
    String why) {

  public Draft {
    prompts = Collections.unmodifiableMap(new LinkedHashMap<>(prompts));
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    key = List.copyOf(key);
    given = List.copyOf(given);
  }

  /** A question whose options are chosen, or an open one. */
  public Draft(
      String id,
      String lang,
      String domain,
      String topic,
      String stem,
      Map<String, String> options,
      List<KeyValue> key,
      List<KeyValue> given,
      String why) {
    this(id, lang, domain, topic, stem, "", Map.of(), options, key, given, why);
  }

  /** A question with options from a format that has nothing else. */
  public static Draft of(String stem, Map<String, String> options, List<KeyValue> key, String why) {
    return new Draft("", "", "", "", stem, options, key, List.of(), why);
  }

  /** The same with an id. */
  public Draft withId(String other) {
    return new Draft(other, lang, domain, topic, stem, kind, prompts, options, key, given, why);
  }

  /** The same with a topic. */
  public Draft withTopic(String other) {
    return new Draft(id, lang, domain, other, stem, kind, prompts, options, key, given, why);
  }

  /** The same, but answered in another way: {@code ordering}, or {@code matching} with prompts. */
  public Draft withForm(String otherKind, Map<String, String> otherPrompts) {
    return new Draft(
        id, lang, domain, topic, stem, otherKind, otherPrompts, options, key, given, why);
  }
}
