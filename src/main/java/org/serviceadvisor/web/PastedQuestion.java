package org.serviceadvisor.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question as somebody pasted it: options may stand in their own field or at the end of the text.
 *
 * @param text the scenario without its options
 * @param options option letter to text
 */
record PastedQuestion(String text, Map<String, String> options) {
  private static final Pattern LETTERED =
      Pattern.compile("\\s*(?:[-*]\\s*)?\\(?([A-Ha-h])[.):]\\s+(.+)");
  private static final int MOST_OPTIONS = 8;

  static PastedQuestion of(String question, String options) {
    String text = question.replace("\r\n", "\n").strip();
    if (!options.isBlank()) {
      return new PastedQuestion(text, lettered(options.replace("\r\n", "\n").lines().toList()));
    }
    List<String> lines = text.lines().toList();
    int first = lines.size();
    while (first > 0 && isOption(lines.get(first - 1))) {
      first--;
    }
    List<String> last = lines.subList(first, lines.size());
    Map<String, String> found = lettered(last);
    boolean isQuestion = found.size() > 1 && first > 0;
    return isQuestion
        ? new PastedQuestion(String.join("\n", lines.subList(0, first)).strip(), found)
        : new PastedQuestion(text, Map.of());
  }

  private static boolean isOption(String line) {
    return line.isBlank() || LETTERED.matcher(line).matches();
  }

  private static Map<String, String> lettered(List<String> lines) {
    Map<String, String> options = new LinkedHashMap<>();
    List<String> texts = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = LETTERED.matcher(line);
      String text = matcher.matches() ? matcher.group(2) : line;
      if (!text.isBlank() && texts.size() < MOST_OPTIONS) {
        texts.add(text.strip());
      }
    }
    for (String text : texts) {
      options.put(String.valueOf((char) ('A' + options.size())), text);
    }
    return options;
  }
}
