package org.serviceadvisor.model;

/**
 * A service that a rule speaks against.
 *
 * @param service id in the catalogue
 * @param rule name of the rule
 * @param force whether it cannot be, or is merely less apt
 * @param strength how sure, from 0 to 1
 */
public record Exclusion(String service, String rule, Force force, double strength) implements Fact {

  /** The service cannot do what is asked. */
  public static Exclusion ruledOut(String service, String rule, double... strengths) {
    return new Exclusion(service, rule, Force.RULED_OUT, Strength.weakest(strengths));
  }

  /** Another service is the better choice for what is asked. */
  public static Exclusion lessApt(String service, String rule, double... strengths) {
    return new Exclusion(service, rule, Force.LESS_APT, Strength.weakest(strengths));
  }

  /** How much an exclusion weighs. */
  public enum Force {
    /** A limit, a date or a plain impossibility: the service is out. */
    RULED_OUT,
    /** Another service is the better choice for what is asked. */
    LESS_APT
  }
}
