package org.serviceadvisor.scenario.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.LocalText;
import org.serviceadvisor.scenario.grading.Fault;
import org.serviceadvisor.scenario.grading.Outcome;
import org.serviceadvisor.scenario.grading.StaleKey;

/** The words of reports for people, in English or Brazilian Portuguese. */
public final class ReportWords {
  private final Lang lang;
  private final Properties words = new Properties();

  private ReportWords(Lang lang) {
    this.lang = lang;
    String name = lang == Lang.PT ? "words_pt-BR.properties" : "words_en.properties";
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(
                ReportWords.class.getResourceAsStream("/META-INF/advisor-report/" + name), name),
            StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The words for readers of a language; readers of Spanish get English. */
  public static ReportWords in(Lang lang) {
    return new ReportWords(lang);
  }

  /** The tag of the language, for HTML. */
  String tag() {
    return lang == Lang.PT ? "pt-BR" : "en";
  }

  /** A text in the language of the report. */
  String in(LocalText text) {
    return text.in(lang);
  }

  /** What is not as it was about a key, in the language of the report. */
  String stale(StaleKey key) {
    return key.sentence(lang);
  }

  /** A word or sentence. */
  String get(String key) {
    return Objects.requireNonNull(words.getProperty(key), key);
  }

  String outcome(Outcome.Kind kind) {
    return get("outcome." + kind.name());
  }

  String fault(Fault.Kind kind) {
    return get("fault." + kind.word());
  }
}
