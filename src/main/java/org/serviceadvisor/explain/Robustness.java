package org.serviceadvisor.explain;

import java.util.List;
import org.serviceadvisor.model.Signal;

/**
 * How much misreading an answer stands.
 *
 * @param signals how many signals were read
 * @param misread the smallest number of them that, misread, changes the answer; 0 when no number
 *     within the bound does
 * @param which such signals
 * @param outcome what the answer would then be; the answer itself when none changes it
 * @param bound how far the search went
 * @param text all that in a sentence
 * @param brief the same in a few words, to stand beside a confidence
 */
public record Robustness(
    int signals,
    int misread,
    List<Signal> which,
    Outcome outcome,
    Bound bound,
    String text,
    String brief) {
  public Robustness {
    which = List.copyOf(which);
  }
}
