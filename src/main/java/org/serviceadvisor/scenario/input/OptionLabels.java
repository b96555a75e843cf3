package org.serviceadvisor.scenario.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Options that carry their letter in their text, once or twice: {@code A. Amazon Polly}. */
final class OptionLabels {
  private OptionLabels() {}

  /** The letter of a position from 0. */
  static String letter(int position) {
    return String.valueOf((char) ('A' + position));
  }

  /** Options by letter, without the labels in their texts. */
  static Map<String, String> byLetter(List<String> texts) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String text : texts) {
      // Beyond Z the count alone matters: the checker refuses so many.
      options.put(letter(options.size()), text);
    }
    return withoutLabels(options);
  }

  /** The same options without their own ids at the start of their texts, if all carry them. */
  static Map<String, String> withoutLabels(Map<String, String> options) {
    Map<String, String> bare = new LinkedHashMap<>();
    options.forEach((id, text) -> bare.put(id, label(id).matcher(text).replaceFirst("")));
    boolean all =
        !options.isEmpty()
            && options.entrySet().stream()
                .noneMatch(option -> bare.containsValue(option.getValue()));
    return all ? withoutLabels(bare) : options;
  }

  private static Pattern label(String id) {
    return Pattern.compile(
        "^\\s*[(\\[]?" + Pattern.quote(id) + "[.):\\]]\\s+", Pattern.CASE_INSENSITIVE);
  }
}
