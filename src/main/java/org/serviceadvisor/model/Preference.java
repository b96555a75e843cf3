package org.serviceadvisor.model;

/**
 * An order between two services that both could do.
 *
 * @param better id of the one to take
 * @param over id of the one to leave
 * @param rule name of the rule
 * @param strength how sure, from 0 to 1
 */
public record Preference(String better, String over, String rule, double strength) implements Fact {

  /** An order as sure as the weakest fact behind it. */
  public static Preference of(String better, String over, String rule, double... strengths) {
    return new Preference(better, over, rule, Strength.weakest(strengths));
  }
}
