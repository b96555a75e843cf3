package org.serviceadvisor.advice;

import java.util.List;

/**
 * To which of two sides the wording of an option leans.
 *
 * @param logOdds above 0 for the first side, below for the second
 * @param words the words that speak most for the side it leans to, as they stand, strongest first
 */
public record Stance(double logOdds, List<String> words) {
  public Stance {
    words = List.copyOf(words);
  }
}
