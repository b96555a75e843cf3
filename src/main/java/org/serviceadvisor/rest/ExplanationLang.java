package org.serviceadvisor.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.serviceadvisor.knowledge.KnowledgeException;
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

  /** The language that the query parameter {@code lang} names. */
  static Lang parameter(String code, Violations violations) {
    Optional<Lang> lang = Lang.of(code);
    if (lang.isEmpty()) {
      violations.addParameter(
          "lang",
          KnowledgeException.unknownMessage("language", Sendable.word(code), ExplanationLang.TAGS));
    }
    return lang.orElse(Lang.EN);
  }

  /** The tag of the language in which readers of a language get their reasons. */
  static String tag(Lang lang) {
    return lang == Lang.PT ? "pt-BR" : "en";
  }

  /** Says on an answer in which language it is, and that another was to be had. */
  static <T> ResponseBuilder<T> mark(ResponseBuilder<T> answer, Lang lang) {
    return answer
        .header(HttpHeaders.CONTENT_LANGUAGE, tag(lang))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
