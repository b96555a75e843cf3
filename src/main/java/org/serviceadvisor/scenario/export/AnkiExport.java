package org.serviceadvisor.scenario.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;

/**
 * Notes for Anki's text import: the question with its options in front, the right ones with the
 * explanation behind, tags last. The first field is the stem and options, by which Anki knows a
 * note again.
 */
final class AnkiExport implements Export {
  private final Writer out;
  private final Keys keys;

  AnkiExport(Writer out, Keys keys) throws IOException {
    this.out = out;
    this.keys = keys;
    out.write(
        """
        #separator:tab
        #html:true
        #notetype:Basic
        #deck:AIF-C01
        #tags column:3
        """);
  }

  @Override
  public void add(Scenario scenario) throws IOException {
    out.write(field(front(scenario)) + "\t" + field(back(scenario)) + "\t" + field(tags(scenario)));
    out.write('\n');
  }

  private static String front(Scenario scenario) {
    if (scenario.options().isEmpty()) {
      return HtmlText.of(scenario.text());
    }
    String prompts = scenario.form().prompts().isEmpty() ? "" : list(scenario.form().prompts());
    return HtmlText.of(scenario.text()) + prompts + list(scenario.options());
  }

  private static String list(Map<String, String> texts) {
    return "<br><br>"
        + texts.entrySet().stream()
            .map(text -> HtmlText.of(text.getKey() + ". " + text.getValue()))
            .collect(Collectors.joining("<br>"));
  }

  private String back(Scenario scenario) {
    String key = "<b>" + HtmlText.of(keys.line(scenario)) + "</b>";
    return scenario.why().isEmpty() ? key : key + "<br><br>" + HtmlText.of(scenario.why());
  }

  private static String tags(Scenario scenario) {
    StringBuilder tags = new StringBuilder("aif-c01");
    scenario.domain().ifPresent(domain -> tags.append(" domain-").append(domain));
    scenario.topic().ifPresent(topic -> tags.append(' ').append(tag(topic)));
    scenario.lang().map(Lang::code).ifPresent(code -> tags.append(" lang-").append(code));
    return tags.toString();
  }

  /** A tag has no blanks. */
  private static String tag(String words) {
    return words.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", "-");
  }

  /** A quoted field has room for everything but a bare quote; HTML has no need of line ends. */
  private static String field(String html) {
    return "\"" + html.replace("\t", " ").replace("\"", "\"\"") + "\"";
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
