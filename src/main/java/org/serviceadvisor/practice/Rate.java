package org.serviceadvisor.practice;

/**
 * A share of right answers, with how far chance may have moved it.
 *
 * @param right right answers
 * @param total answers
 */
public record Rate(int right, int total) {
  private static final double Z95 = 1.96;

  /** Nothing answered yet. */
  public static final Rate NONE = new Rate(0, 0);

  /** The share from 0 to 1; 0 where there is nothing. */
  public double share() {
    return total == 0 ? 0 : (double) right / total;
  }

  /** In percent, rounded. */
  public int percent() {
    return (int) Math.round(100 * share());
  }

  /** The lower end of the 95 % interval by Wilson. */
  public double low() {
    return total == 0 ? 0 : Math.max(0, centre() - spread());
  }

  /** The upper end of the 95 % interval by Wilson. */
  public double high() {
    return total == 0 ? 1 : Math.min(1, centre() + spread());
  }

  private double centre() {
    return (share() + Z95 * Z95 / (2 * total)) / (1 + Z95 * Z95 / total);
  }

  private double spread() {
    double variance = share() * (1 - share()) / total + Z95 * Z95 / (4.0 * total * total);
    return Z95 * Math.sqrt(variance) / (1 + Z95 * Z95 / total);
  }

  /** With one more answer. */
  Rate plus(boolean correct) {
    return new Rate(right + (correct ? 1 : 0), total + 1);
  }
}
