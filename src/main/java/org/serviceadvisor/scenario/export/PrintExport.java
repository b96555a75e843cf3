package org.serviceadvisor.scenario.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;

/**
 * A sheet to print, in one HTML file: the questions with boxes to tick, the key on a page of its
 * own. In Portuguese when most questions are.
 */
final class PrintExport implements Export {
  private static final String STYLE =
      """
      body { font: 11pt/1.45 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff; }
      h1 { font-size: 1.4rem; }
      .who { display: flex; gap: 2rem; margin-bottom: 2rem; }
      .who span { flex: 1; border-bottom: 1px solid #000; }
      .question { break-inside: avoid; margin: 0 0 1.4rem; }
      .question p { margin: 0 0 .4rem; }
      .question ul { list-style: none; margin: 0 0 .4rem; padding: 0; }
      .question li { padding-left: 1.8rem; text-indent: -1.8rem; margin: .15rem 0; }
      .line { border-bottom: 1px solid #000; height: 1.8rem; }
      .key { break-before: page; }
      .key li { margin: .3rem 0; break-inside: avoid; }
      @page { margin: 18mm; }
      @media print { body { margin: 0; max-width: none; padding: 0; } }
      """;

  private final Writer out;
  private final Keys keys;
  private final List<Scenario> scenarios = new ArrayList<>();

  PrintExport(Writer out, Keys keys) {
    this.out = out;
    this.keys = keys;
  }

  @Override
  public void add(Scenario scenario) {
    scenarios.add(scenario);
  }

  @Override
  public void close() throws IOException {
    long portuguese =
        scenarios.stream().filter(s -> s.lang().filter(l -> l == Lang.PT).isPresent()).count();
    boolean pt = portuguese * 2 > scenarios.size();
    String questions = pt ? "Questões" : "Questions";
    out.write(
        "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n<main>\n"
            .formatted(pt ? "pt-BR" : "en", questions, STYLE));
    out.write(
        "<h1>%s</h1>\n<div class=\"who\"><span>%s</span><span>%s</span></div>\n"
            .formatted(questions, pt ? "Nome" : "Name", pt ? "Data" : "Date"));
    int number = 0;
    for (Scenario scenario : scenarios) {
      question(++number, scenario);
    }
    key(pt);
    out.write("</main>\n</body>\n</html>\n");
    out.close();
  }

  private void question(int number, Scenario scenario) throws IOException {
    String lang = scenario.lang().map(Lang::code).map(" lang=\"%s\""::formatted).orElse("");
    out.write(
        "<section class=\"question\"%s>\n<p><strong>%d.</strong> %s</p>\n"
            .formatted(lang, number, HtmlText.of(scenario.text())));
    if (scenario.options().isEmpty()) {
      out.write("<div class=\"line\"></div>\n");
    } else {
      list("____ ", scenario.form().prompts());
      list(box(scenario.form().kind()), scenario.options());
    }
    out.write("</section>\n");
  }

  /** What stands before an option: a box to tick, a line for its place, or nothing. */
  private static String box(Form.Kind kind) {
    return switch (kind) {
      case CHOICE -> "☐ ";
      case ORDERING -> "____ ";
      case MATCHING -> "";
    };
  }

  private void list(String box, Map<String, String> texts) throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    out.write("<ul>\n");
    for (Map.Entry<String, String> text : texts.entrySet()) {
      out.write(
          "<li>%s%s. %s</li>\n"
              .formatted(box, HtmlText.of(text.getKey()), HtmlText.of(text.getValue())));
    }
    out.write("</ul>\n");
  }

  private void key(boolean pt) throws IOException {
    out.write("<section class=\"key\">\n<h1>%s</h1>\n<ol>\n".formatted(pt ? "Gabarito" : "Key"));
    for (Scenario scenario : scenarios) {
      out.write(
          "<li><strong>%s</strong> %s</li>\n"
              .formatted(HtmlText.of(keys.line(scenario)), HtmlText.of(scenario.why())));
    }
    out.write("</ol>\n</section>\n");
  }
}
