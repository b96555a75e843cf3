package org.serviceadvisor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Origin;

/** Writes and reads lines of a practice in the terminal. */
record Screen(BufferedReader in, PrintWriter out, Messages m, Ink ink) {
  private static final int WIDTH = 78;

  /** Writes a line. */
  void line(String text) {
    out.println(text);
  }

  /** Writes a text in lines that fit, each after an indent. */
  void wrapped(String indent, String text) {
    hanging(indent, indent, text);
  }

  /** Writes a text in lines that fit, the first after a mark of its own. */
  private void hanging(String mark, String indent, String text) {
    StringBuilder line = new StringBuilder(mark);
    for (String word : text.strip().split("\\s+")) {
      if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
        out.println(line);
        line.setLength(0);
        line.append(indent);
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    out.println(line);
  }

  /** Asks for a line; empty at the end of the input. */
  Optional<String> ask(String prompt) throws IOException {
    out.print(prompt);
    out.flush();
    return Optional.ofNullable(in.readLine()).map(String::strip);
  }

  /** Writes a question with its options. */
  void question(String heading, Exercise exercise, List<String> chosen) {
    Scenario scenario = exercise.scenario();
    line("");
    line(
        ink.bold(heading)
            + (exercise.origin() == Origin.GENERATED
                ? ink.faint("  (" + m.of("question.generated") + ")")
                : ""));
    wrapped("", scenario.text());
    line("");
    int key = 1;
    for (var option : scenario.options().entrySet()) {
      String sign = chosen.contains(option.getKey()) ? "*" : " ";
      String mark = "  " + sign + key + "  " + option.getKey() + "  ";
      hanging(mark, " ".repeat(mark.length()), option.getValue());
      key++;
    }
    line("");
    line(
        ink.faint(
            exercise.wantsSeveral()
                ? m.of("question.choose-several", scenario.expected().size())
                : m.of("question.choose-one")));
  }

  /**
   * The options that a line names by number or letter; empty when it names none or something else.
   */
  List<String> options(String line, Scenario scenario) {
    List<String> ids = new ArrayList<>(scenario.options().keySet());
    List<String> chosen = new ArrayList<>();
    for (String word : words(line)) {
      Optional<String> id = option(word, ids);
      if (id.isEmpty()) {
        return List.of();
      }
      if (!chosen.contains(id.get())) {
        chosen.add(id.get());
      }
    }
    return chosen;
  }

  private static String[] words(String line) {
    String compact = line.strip().replaceAll("[,;+ ]+", " ");
    return compact.matches("[1-9]{2,}") ? compact.split("") : compact.split(" ");
  }

  private static Optional<String> option(String word, List<String> ids) {
    if (word.matches("[1-9]") && Integer.parseInt(word) <= ids.size()) {
      return Optional.of(ids.get(Integer.parseInt(word) - 1));
    }
    return ids.stream()
        .filter(id -> id.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
