package org.serviceadvisor.advice;

import java.util.Arrays;

/**
 * The best way to give each prompt an option, and how sure it is among all ways.
 *
 * @param options for each prompt the place of its option
 * @param share chance of this way among all, from 0 to 1
 */
record Pairing(int[] options, double share) {
  /** With more prompts each gets its best option, whatever the others have. */
  private static final int MOST_EXCLUSIVE = 10;

  /**
   * Pairs.
   *
   * @param fit for each prompt the logarithm of the chance of each option
   * @param exclusive whether an option may be given once only
   */
  static Pairing best(double[][] fit, boolean exclusive) {
    int prompts = fit.length;
    int options = fit[0].length;
    return exclusive && prompts <= options && prompts <= MOST_EXCLUSIVE
        ? exclusively(fit)
        : freely(fit);
  }

  private static Pairing freely(double[][] fit) {
    int[] chosen = new int[fit.length];
    double share = 1;
    for (int prompt = 0; prompt < fit.length; prompt++) {
      double sum = 0;
      for (int option = 0; option < fit[prompt].length; option++) {
        chosen[prompt] =
            fit[prompt][option] > fit[prompt][chosen[prompt]] ? option : chosen[prompt];
        sum += Math.exp(fit[prompt][option]);
      }
      share *= Math.exp(fit[prompt][chosen[prompt]]) / sum;
    }
    return new Pairing(chosen, share);
  }

  /** Goes from option to option; a state is the set of prompts that have one. */
  private static Pairing exclusively(double[][] fit) {
    int prompts = fit.length;
    int options = fit[0].length;
    int states = 1 << prompts;
    double[] most = new double[states];
    double[] sum = new double[states];
    int[][] given = new int[options][states];
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    most[0] = 0;
    sum[0] = 1;
    for (int option = 0; option < options; option++) {
      Arrays.fill(given[option], -1);
      for (int state = states - 1; state > 0; state--) {
        for (int prompt = 0; prompt < prompts; prompt++) {
          int before = state & ~(1 << prompt);
          if (before != state) {
            sum[state] += sum[before] * Math.exp(fit[prompt][option]);
            double total = most[before] + fit[prompt][option];
            if (total > most[state]) {
              most[state] = total;
              given[option][state] = prompt;
            }
          }
        }
      }
    }
    int[] chosen = new int[prompts];
    int state = states - 1;
    for (int option = options - 1; option >= 0 && state > 0; option--) {
      int prompt = given[option][state];
      if (prompt >= 0) {
        chosen[prompt] = option;
        state &= ~(1 << prompt);
      }
    }
    return new Pairing(chosen, Math.exp(most[states - 1]) / sum[states - 1]);
  }
}
