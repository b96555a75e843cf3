package org.serviceadvisor.model;

/**
 * A service that a rule supports.
 *
 * @param service id in the catalogue
 * @param rule name of the rule
 * @param fit how well it suits
 * @param strength how sure, from 0 to 1: that of the weakest fact the rule needed
 */
public record Candidate(String service, String rule, Fit fit, double strength) implements Fact {

  /** The service made for the need. */
  public static Candidate best(String service, String rule, double... strengths) {
    return new Candidate(service, rule, Fit.BEST, Strength.weakest(strengths));
  }

  /** A service that would do as well, less directly. */
  public static Candidate also(String service, String rule, double... strengths) {
    return new Candidate(service, rule, Fit.ALSO, Strength.weakest(strengths));
  }
}
