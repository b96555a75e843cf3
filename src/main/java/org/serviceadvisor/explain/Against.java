package org.serviceadvisor.explain;

import java.util.List;
import java.util.Optional;
import org.serviceadvisor.model.Limit;
import org.serviceadvisor.model.Signal;

/**
 * One thing that speaks against a service.
 *
 * @param rule name of the rule
 * @param text the reason in a sentence
 * @param quotes the words that it rests on
 * @param limit the bound of AWS that is exceeded, where that is the reason
 */
public record Against(String rule, String text, List<Signal> quotes, Optional<Limit> limit) {
  public Against {
    quotes = List.copyOf(quotes);
  }
}
