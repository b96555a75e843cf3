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
 * @param options option id to text, in the order of the file
 * @param key the right answer, as written
 * @param given a learner's answer, as written
 * @param why explanation of the right answer
 */
public record Draft(
    String id,
    String lang,
    String domain,
    String topic,
    String stem,
    Map<String, String> options,
    List<KeyValue> key,
    List<KeyValue> given,
    String why) {

  public Draft {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    key = List.copyOf(key);
    given = List.copyOf(given);
  }

  /** A question with options from a format that has nothing else. */
  public static Draft of(String stem, Map<String, String> options, List<KeyValue> key, String why) {
    return new Draft("", "", "", "", stem, options, key, List.of(), why);
  }

  /** The same with an id. */
  public Draft withId(String other) {
    return new Draft(other, lang, domain, topic, stem, options, key, given, why);
  }

  /** The same with a topic. */
  public Draft withTopic(String other) {
    return new Draft(id, lang, domain, other, stem, options, key, given, why);
  }
}
