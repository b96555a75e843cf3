package org.serviceadvisor.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The home page.
 *
 * @param question text in the form
 * @param options options in the form
 * @param perspectives for whom one may ask
 * @param answer the decision, once asked
 * @param problem what is wrong with what was asked
 * @param examples scenarios to start with
 */
public record AskView(
    String question,
    String options,
    List<Choice> perspectives,
    Optional<DecisionView> answer,
    Optional<String> problem,
    List<Example> examples) {

  /** A scenario to start with. */
  public record Example(String text) {
    /** The text as part of an address. */
    public String encoded() {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
