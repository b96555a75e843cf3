package org.serviceadvisor.model;

import java.time.LocalDate;
import java.util.List;

/**
 * One reason.
 *
 * @param service the service it is about
 * @param text the reason in a sentence
 * @param rule the rule behind it
 * @param quotes the words of the scenario that it rests on
 * @param docs documentation page; empty for a rule of the house that names none
 * @param checked day on which the page was checked
 */
public record RationaleLine(
    String service, String text, String rule, List<Signal> quotes, String docs, LocalDate checked) {
  public RationaleLine {
    quotes = List.copyOf(quotes);
  }
}
