package org.serviceadvisor.reading;

import org.serviceadvisor.model.Lang;

/**
 * A text of which it is known to which side it leans.
 *
 * @param side the side, such as {@code poor}
 * @param lang its language
 * @param block where it comes from; whole blocks are held out when evidence is weighed
 * @param text the text
 */
public record LeanedText(String side, Lang lang, String block, String text) {}
