package org.serviceadvisor.reading;

import org.serviceadvisor.model.Lang;

/**
 * A sentence that states a need, describes its solution, or sounds like it and is something else.
 *
 * @param need id of the need
 * @param kind what the sentence does
 * @param lang its language
 * @param block who wrote it; whole blocks are held out when models are compared
 * @param text the sentence
 * @param answer the service that answers the need first
 */
public record Statement(
    String need, Kind kind, Lang lang, String block, String text, String answer) {

  /** What a statement does. */
  public enum Kind {
    NEED,
    SOLUTION,
    DEFINITION,
    NEGATIVE
  }
}
