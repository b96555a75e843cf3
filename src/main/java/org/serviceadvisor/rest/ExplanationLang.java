package org.serviceadvisor.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.serviceadvisor.model.Lang;

/** The language of reasons as HTTP speaks of it. */
final class ExplanationLang {
  static final List<String> TAGS = List.of("en", "pt-BR");

  private ExplanationLang() {}

  /** The language that a client accepts best among those in which reasons are written. */
  static Optional<Lang> accepted(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .flatMap(code -> Lang.of(code).stream())
        .filter(lang -> lang != Lang.ES)
        .findFirst();
  }

  /** The tag of the language in which readers of a language get their reasons. */
  static String tag(Lang lang) {
    return lang == Lang.PT ? "pt-BR" : "en";
  }
}
