package org.serviceadvisor.scenario.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Scenario;

/**
 * GIFT: one right option with =, several with weights, open questions as short answers, matchings
 * as pairs. GIFT has no orderings: they become matchings of steps with their places.
 */
final class GiftExport implements Export {
  private static final String SPECIAL = "\\:#={}~";

  private final Writer out;
  private final Keys keys;
  private String topic = "";

  GiftExport(Writer out, Keys keys) {
    this.out = out;
    this.keys = keys;
  }

  @Override
  public void add(Scenario scenario) throws IOException {
    if (scenario.expected().isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' has no key, which GIFT needs".formatted(scenario.id()));
    }
    category(scenario.topic().orElse(""));
    out.write("::%s:: %s {\n".formatted(text(scenario.id()), text(scenario.text())));
    if (scenario.isArranged()) {
      pairs(scenario);
    } else if (scenario.options().isEmpty()) {
      for (String name : keys.texts(scenario)) {
        out.write("=" + text(name) + "\n");
      }
    } else {
      options(scenario);
    }
    if (!scenario.why().isEmpty()) {
      out.write("####" + text(scenario.why()) + "\n");
    }
    out.write("}\n\n");
  }

  private void category(String next) throws IOException {
    if (!next.equals(topic)) {
      out.write("$CATEGORY: $course$/AIF-C01/" + next.replaceAll("[\\s/]+", "-") + "\n\n");
      topic = next;
    }
  }

  private void pairs(Scenario scenario) throws IOException {
    List<String> expected = scenario.expected();
    if (scenario.form().kind() == Form.Kind.ORDERING) {
      for (Map.Entry<String, String> step : scenario.options().entrySet()) {
        int place = expected.indexOf(step.getKey()) + 1;
        pair(step.getValue(), place == 0 ? "-" : String.valueOf(place));
      }
      return;
    }
    List<String> prompts = List.copyOf(scenario.form().prompts().values());
    for (int i = 0; i < prompts.size(); i++) {
      pair(prompts.get(i), scenario.texts(expected).get(i));
    }
    for (Map.Entry<String, String> option : scenario.options().entrySet()) {
      if (!expected.contains(option.getKey())) {
        pair("", option.getValue());
      }
    }
  }

  private void pair(String prompt, String option) throws IOException {
    out.write("=" + text(prompt) + " -> " + text(option) + "\n");
  }

  private void options(Scenario scenario) throws IOException {
    int right = scenario.expected().size();
    int wrong = scenario.options().size() - right;
    List<String> expected = scenario.expected();
    for (var option : scenario.options().entrySet()) {
      boolean isRight = expected.contains(option.getKey());
      String mark = right == 1 ? (isRight ? "=" : "~") : weight(isRight, isRight ? right : wrong);
      out.write(mark + text(option.getValue()) + "\n");
    }
  }

  /** Moodle knows weights with five decimals; all right ones together make 100. */
  private static String weight(boolean right, int among) {
    String share = String.format(Locale.ROOT, "%.5f", 100.0 / Math.max(1, among));
    String shortest = share.contains(".") ? share.replaceAll("\\.?0+$", "") : share;
    return (right ? "~%" : "~%-") + shortest + "%";
  }

  /** The text in one line, with the signs of GIFT escaped. */
  private static String text(String plain) {
    StringBuilder escaped = new StringBuilder();
    for (char c : plain.replace("\r", "").toCharArray()) {
      if (c == '\n') {
        escaped.append("\\n");
      } else {
        escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return escaped.toString();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
