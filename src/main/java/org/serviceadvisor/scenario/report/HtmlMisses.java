package org.serviceadvisor.scenario.report;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.grading.Fault;
import org.serviceadvisor.scenario.grading.Verdict;

/** The wrong answers, each with its explanation, to be searched and filtered. */
final class HtmlMisses {
  private final Markup page;
  private final ReportWords words;
  private final Knowledge knowledge;

  HtmlMisses(Markup page, ReportWords words, Knowledge knowledge) {
    this.page = page;
    this.words = words;
    this.knowledge = knowledge;
  }

  /**
   * Writes the section.
   *
   * @param all how many there are; more than are listed when there are very many
   */
  void write(List<Verdict> misses, long all) {
    page.add("<section>\n<h2>%s (%s)</h2>", words.get("misses"), all);
    if (misses.isEmpty()) {
      page.add("<p>%s</p>\n</section>", words.get("none"));
      return;
    }
    if (misses.size() < all) {
      page.add("<p class=\"quiet\">%s</p>", format("more", misses.size()));
    }
    filters(misses);
    page.add("<div id=\"misses\">");
    misses.forEach(verdict -> verdict.scenario().ifPresent(s -> miss(verdict, s)));
    page.add("</div>\n</section>");
  }

  private String format(String key, Object... values) {
    return new MessageFormat(words.get(key), Locale.ROOT).format(values);
  }

  private void filters(List<Verdict> misses) {
    page.add(
        "<div id=\"filters\" hidden>\n<div class=\"filters\">\n<label>%s<input id=\"search\" type=\"search\" placeholder=\"%s\"></label>",
        words.get("search"), words.get("search.help"));
    TreeMap<String, String> states = new TreeMap<>();
    TreeMap<String, String> faults = new TreeMap<>();
    TreeMap<String, String> langs = new TreeMap<>();
    for (Verdict verdict : misses) {
      states.put(verdict.status().word(), state(verdict));
      verdict.fault().ifPresent(f -> faults.put(f.kind().word(), words.fault(f.kind())));
      verdict.lang().ifPresent(lang -> langs.put(lang.code(), lang.code()));
    }
    select("status", states);
    select("fault", faults);
    select("lang", langs);
    page.add(
        "</div>\n<p class=\"quiet\" id=\"shown\" role=\"status\" data-pattern=\"%s\"></p>\n</div>",
        words.get("shown"));
  }

  private String state(Verdict verdict) {
    return switch (verdict.status()) {
      case CORRECT -> words.get("right");
      case WRONG -> words.get("wrong");
      case ABSTAINED -> words.get("abstained");
      case INVALID -> words.get("invalid");
      case ANSWERED -> words.get("answeredOnly");
    };
  }

  private void select(String field, TreeMap<String, String> values) {
    if (values.size() < 2) {
      return;
    }
    page.add(
        "<label>%s<select data-field=\"%s\"><option value=\"\">%s</option>",
        words.get("filter." + field), field, words.get("filter.any"));
    values.forEach((value, label) -> page.add("<option value=\"%s\">%s</option>", value, label));
    page.add("</select></label>");
  }

  private void miss(Verdict verdict, Scenario scenario) {
    page.add(
        "<details data-status=\"%s\" data-fault=\"%s\" data-lang=\"%s\">",
        verdict.status().word(),
        verdict.fault().map(Fault::kind).map(Fault.Kind::word).orElse(""),
        verdict.lang().map(Lang::code).orElse(""));
    page.add(
        "<summary><code>%s</code> %s <strong>%s</strong>, %s <strong>%s</strong></summary>\n<div>",
        verdict.id(),
        words.get("expected"),
        list(verdict.expected()),
        words.get("answered"),
        list(verdict.answer()));
    page.add("<p class=\"stem\" lang=\"%s\">%s</p>", lang(verdict), scenario.text());
    options(verdict, scenario);
    if (!scenario.why().isEmpty()) {
      page.add("<p>%s: %s</p>", words.get("why"), scenario.why());
    }
    advice(verdict);
    page.add(
        "<p class=\"quiet\"><code>%s:%s</code></p>\n</div>\n</details>",
        verdict.file(), verdict.line());
  }

  private static String lang(Verdict verdict) {
    return verdict.lang().map(Lang::code).orElse("en");
  }

  private String list(List<String> ids) {
    return ids.isEmpty() ? words.get("none") : String.join(", ", ids);
  }

  private void options(Verdict verdict, Scenario scenario) {
    if (scenario.options().isEmpty()) {
      return;
    }
    page.add("<ul class=\"options\" lang=\"%s\">", lang(verdict));
    scenario
        .options()
        .forEach(
            (id, text) -> {
              boolean right = verdict.expected().contains(id);
              boolean picked = verdict.answer().contains(id);
              page.add(
                  "<li class=\"%s %s\">%s. %s <span class=\"mark\" lang=\"%s\">%s %s</span></li>",
                  right ? "right" : "",
                  picked ? "picked" : "",
                  id,
                  text,
                  words.tag(),
                  right ? words.get("expected") : "",
                  picked ? words.get("answered") : "");
            });
    page.add("</ul>");
  }

  private void advice(Verdict verdict) {
    if (!verdict.recommended().isEmpty()) {
      page.add(
          "<p>%s: <strong>%s</strong> (%s)</p>",
          words.get("advisor"),
          String.join(" + ", verdict.recommended().stream().map(this::name).toList()),
          Markup.percent(verdict.confidence().orElse(0)));
    }
    verdict
        .because()
        .forEach(
            line ->
                page.add(
                    "<p>%s <span lang=\"%s\">%s</span></p>",
                    words.get("because"),
                    verdict.lang().filter(l -> l == Lang.PT).isPresent() ? "pt" : "en",
                    line));
    verdict
        .fault()
        .ifPresent(
            fault ->
                page.add(
                    "<p>%s: <strong>%s</strong>. %s</p>",
                    words.get("fault"), words.fault(fault.kind()), words.in(fault.detail())));
    verdict.stale().forEach(key -> page.add("<p>%s</p>", words.stale(key)));
  }

  private String name(String service) {
    return Optional.ofNullable(knowledge.services().get(service))
        .map(entry -> words.in(entry.name()))
        .orElse(service);
  }
}
