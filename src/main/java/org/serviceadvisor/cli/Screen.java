package org.serviceadvisor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.serviceadvisor.model.Form;
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
    prompts(scenario, chosen);
    int key = 1;
    for (var option : scenario.options().entrySet()) {
      String sign = !scenario.isArranged() && chosen.contains(option.getKey()) ? "*" : " ";
      String mark = "  " + sign + key + "  " + option.getKey() + "  ";
      hanging(mark, " ".repeat(mark.length()), option.getValue());
      key++;
    }
    line("");
    line(ink.faint(m.task(scenario)));
    if (scenario.isArranged()) {
      line(ink.faint(m.of("terminal.help.places", example(scenario))));
    }
    if (scenario.isArranged() && !chosen.isEmpty()) {
      line(ink.bold(m.of("reveal.yours") + ": " + String.join(" ", chosen)));
    }
  }

  /** What is to be matched, with what was chosen for it so far. */
  private void prompts(Scenario scenario, List<String> chosen) {
    int place = 0;
    for (var prompt : scenario.form().prompts().entrySet()) {
      String option = place < chosen.size() ? chosen.get(place) : "";
      String mark = "  " + prompt.getKey() + ") ";
      String end = option.isEmpty() ? "" : "  → " + option;
      hanging(mark, " ".repeat(mark.length()), prompt.getValue() + end);
      place++;
    }
    if (place > 0) {
      line("");
    }
  }

  /** An answer that has the form wanted; not meant to be right. */
  private static String example(Scenario scenario) {
    List<String> ids = List.copyOf(scenario.options().keySet());
    StringBuilder example = new StringBuilder();
    for (int place = 0; place < scenario.expected().size(); place++) {
      example.append(place == 0 ? "" : " ").append(ids.get((place + 1) % ids.size()));
    }
    return example.toString();
  }

  /** Why a line is no answer. */
  String unclear(Scenario scenario) {
    return scenario.isArranged()
        ? m.of("terminal.unclear.places", scenario.expected().size(), example(scenario))
        : m.of("terminal.unclear", scenario.options().size());
  }

  /**
   * The options that a line names by number or letter; empty when it names none or something else.
   * With places one for each is needed, in an order each only once.
   */
  List<String> options(String line, Scenario scenario) {
    List<String> ids = new ArrayList<>(scenario.options().keySet());
    List<String> chosen = new ArrayList<>();
    for (String word : words(line, scenario)) {
      Optional<String> id = option(word, ids);
      if (id.isEmpty()) {
        return List.of();
      }
      if (!chosen.contains(id.get()) || scenario.isArranged()) {
        chosen.add(id.get());
      }
    }
    return fits(chosen, scenario) ? chosen : List.of();
  }

  private static boolean fits(List<String> chosen, Scenario scenario) {
    boolean ordering = scenario.form().kind() == Form.Kind.ORDERING;
    return !scenario.isArranged()
        || chosen.size() == scenario.expected().size()
            && (!ordering || chosen.stream().distinct().count() == chosen.size());
  }

  /**
   * {@code 1 3}, {@code 13}, {@code b c a}, {@code bca}; prompts before options may stand there.
   */
  private static String[] words(String line, Scenario scenario) {
    String compact = line.strip().replaceAll("[,;+ ]+", " ");
    if (scenario.form().kind() == Form.Kind.MATCHING) {
      compact = compact.replaceAll("\\d+ ?[)=:.-] ?(?=\\w)", "");
    }
    boolean run =
        compact.matches("[1-9]{2,}") || scenario.isArranged() && compact.matches("[a-zA-Z]{2,}");
    return run ? compact.split("") : compact.split(" ");
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
