package org.serviceadvisor.model;

/** A text in the languages of explanation: English and Brazilian Portuguese. */
public record LocalText(String en, String pt) {

  public LocalText {
    if (en.isBlank() || pt.isBlank()) {
      throw new IllegalArgumentException(
          "a text is needed in en and pt-BR, got en='%s' pt-BR='%s'".formatted(en, pt));
    }
  }

  /** The text for readers of a language; Spanish readers get English. */
  public String in(Lang lang) {
    return lang == Lang.PT ? pt : en;
  }
}
