package org.serviceadvisor.explain;

import java.util.List;

/**
 * What would change an answer.
 *
 * @param flips smallest changes, the smallest first
 * @param bound how far the search went
 * @param text what was found, in a sentence; says so when nothing was
 */
public record Flips(List<Flip> flips, Bound bound, String text) {
  public Flips {
    flips = List.copyOf(flips);
  }
}
