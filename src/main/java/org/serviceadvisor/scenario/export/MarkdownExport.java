package org.serviceadvisor.scenario.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.serviceadvisor.model.Scenario;

/** Markdown with check boxes; open questions have their key in the explanation. */
final class MarkdownExport implements Export {
  private final Writer out;
  private final Keys keys;

  MarkdownExport(Writer out, Keys keys) {
    this.out = out;
    this.keys = keys;
  }

  @Override
  public void add(Scenario scenario) throws IOException {
    if (scenario.isArranged()) {
      throw new IllegalArgumentException(
          "'%s' is of the kind %s, for which check boxes have no room\nMaybe JSON, CSV or GIFT?"
              .formatted(scenario.id(), scenario.form().kind().word()));
    }
    out.write("### " + line(scenario.text()) + "\n\n");
    for (Map.Entry<String, String> option : scenario.options().entrySet()) {
      boolean right = scenario.expected().contains(option.getKey());
      out.write("- [%s] %s\n".formatted(right ? "x" : " ", line(option.getValue())));
    }
    if (scenario.options().isEmpty()) {
      out.write("**%s**\n".formatted(line(String.join(", ", keys.texts(scenario)))));
    }
    if (!scenario.why().isEmpty()) {
      out.write("\n#### " + line(scenario.why()) + "\n");
    }
    out.write("\n");
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
