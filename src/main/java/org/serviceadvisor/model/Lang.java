package org.serviceadvisor.model;

import java.util.Locale;
import java.util.Optional;

/** A language in which scenarios are read. */
public enum Lang {
  EN("en"),
  PT("pt"),
  ES("es");

  private final String code;

  Lang(String code) {
    this.code = code;
  }

  /** The two-letter ISO 639-1 code, as in scenario files. */
  public String code() {
    return code;
  }

  /** The language of a code such as {@code pt} or {@code pt-BR}; empty when it is not read here. */
  public static Optional<Lang> of(String code) {
    Optional<Lang> exact = ofExactly(code);
    return exact.isPresent()
        ? exact
        : ofExactly(code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
  }

  private static Optional<Lang> ofExactly(String code) {
    for (Lang lang : values()) {
      if (lang.code.equals(code)) {
        return Optional.of(lang);
      }
    }
    return Optional.empty();
  }
}
