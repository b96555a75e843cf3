package org.serviceadvisor.web;

import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Messages;

/**
 * What every page shows around its content.
 *
 * @param title title of the page, without the name of the program
 * @param section the part of the navigation that it belongs to; may be empty
 * @param m texts in the language of the page
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param inEnglish address of the same page in English
 * @param inPortuguese address of the same page in Portuguese
 * @param description one sentence for search engines and previews
 */
public record Page(
    String title,
    String section,
    Messages m,
    String theme,
    String inEnglish,
    String inPortuguese,
    String description) {

  /** The tag of the language for browsers. */
  public String tag() {
    return m.lang() == Lang.PT ? "pt-BR" : "en";
  }

  /** Whether it is in Portuguese. */
  public boolean portuguese() {
    return m.lang() == Lang.PT;
  }

  /** Whether it belongs to a part of the navigation. */
  public boolean in(String other) {
    return section.equals(other);
  }
}
