package org.serviceadvisor.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.serviceadvisor.advice.reasons.FactsJson;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;

/**
 * Addresses that hold a question.
 *
 * @param question text in the form
 * @param options options, letter to text
 * @param kind for whom
 */
record AskLink(String question, Map<String, String> options, Perspective.Kind kind) {

  /** The address of the same question with facts beside it. */
  String with(FactEdits facts) {
    StringBuilder path = new StringBuilder("/?q=").append(encoded(question));
    if (!options.isEmpty()) {
      path.append("&o=").append(encoded(field()));
    }
    path.append("&p=").append(kind.word());
    if (!facts.isEmpty()) {
      path.append("&f=").append(encoded(FactsJson.write(facts).toString()));
    }
    return path.toString();
  }

  /** The options as they stand in the form, one a line. */
  String field() {
    StringBuilder text = new StringBuilder();
    options.forEach((id, option) -> text.append(id).append(". ").append(option).append('\n'));
    return text.toString().stripTrailing();
  }

  /** The address of the decision's picture. */
  String picture(FactEdits facts, Lang lang) {
    return with(facts).replaceFirst("/\\?", "/picture.svg?") + "&ui=" + lang.code();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
