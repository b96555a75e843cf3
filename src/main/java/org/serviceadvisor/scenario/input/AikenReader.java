package org.serviceadvisor.scenario.input;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.serviceadvisor.scenario.Draft;
import org.serviceadvisor.scenario.KeyValue;
import org.serviceadvisor.scenario.Unreadable;

/** Aiken, the plain format of Moodle: a line, its options, {@code ANSWER: B}. */
final class AikenReader implements FormatReader {
  static final Pattern ANSWER = Pattern.compile("ANSWER:\\s*(.*)");
  private static final Pattern OPTION = Pattern.compile("\\s*([A-Z])[.)]\\s+(.*)");

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    Lines lines = source.lines();
    Question question = new Question();
    while (lines.advance()) {
      String text = lines.text();
      Matcher answer = ANSWER.matcher(text.strip());
      if (answer.matches()) {
        question.close(lines.number(), answer.group(1).strip(), outlet);
        question = new Question();
      } else if (!text.isBlank()) {
        if (question.isOver(text)) {
          question.unanswered(outlet);
          question = new Question();
        }
        question.line(lines.number(), text);
      }
    }
    question.unanswered(outlet);
  }

  private static final class Question {
    private final StringBuilder stem = new StringBuilder();
    private final Map<String, String> options = new LinkedHashMap<>();
    private int line;

    /** A new stem after options means that the answer of the last question is missing. */
    boolean isOver(String text) {
      return !options.isEmpty() && !OPTION.matcher(text).matches();
    }

    void line(int number, String text) {
      line = line == 0 ? number : line;
      Matcher option = OPTION.matcher(text);
      if (option.matches() && !stem.isEmpty()) {
        options.put(option.group(1), option.group(2).strip());
      } else {
        stem.append(stem.isEmpty() ? "" : " ").append(text.strip());
      }
    }

    void unanswered(Outlet outlet) {
      if (line > 0) {
        outlet.invalid(line, "the question has no 'ANSWER:' line");
      }
    }

    void close(int number, String letter, Outlet outlet) {
      outlet.question(line == 0 ? number : line, () -> draft(letter));
    }

    private Draft draft(String letter) {
      if (options.size() < 2) {
        throw new Unreadable(
            "an 'ANSWER:' line with %d options before it; two are the fewest"
                .formatted(options.size()));
      }
      if (!letter.matches("[A-Z]")) {
        throw new Unreadable("'ANSWER:' must be one capital letter, got '%s'".formatted(letter));
      }
      return Draft.of(stem.toString(), options, List.of(KeyValue.word(letter)), "");
    }
  }
}
