package org.serviceadvisor.explain;

import java.util.List;
import org.serviceadvisor.model.Limit;
import org.serviceadvisor.model.Notice;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.Signal;

/**
 * Why the answer is what it is, in full.
 *
 * @param outcome the answer
 * @param text the answer and its main reason in a sentence or two
 * @param because reasons, strongest first, each with its rule, quotes and source
 * @param inferred what rules made of the facts on the way
 * @param limits bounds of AWS that were compared with the scenario's numbers
 * @param notices what must be known of the lifecycle of the services answered
 */
public record Why(
    Outcome outcome,
    String text,
    List<RationaleLine> because,
    List<Inferred> inferred,
    List<Compared> limits,
    List<Notice> notices) {

  /**
   * A fact that a rule inferred.
   *
   * @param rule name of the rule
   * @param text the fact in a sentence
   * @param quotes the words that it rests on
   */
  public record Inferred(String rule, String text, List<Signal> quotes) {
    public Inferred {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * A bound and the number that was held against it.
   *
   * @param limit the bound
   * @param quote the words of the scenario
   * @param exceeded whether the number is beyond the bound
   * @param text both in a sentence, with the day on which the bound was checked
   */
  public record Compared(Limit limit, Signal quote, boolean exceeded, String text) {}

  public Why {
    because = List.copyOf(because);
    inferred = List.copyOf(inferred);
    limits = List.copyOf(limits);
    notices = List.copyOf(notices);
  }
}
