package org.serviceadvisor.model;

import java.util.Arrays;

/** How sure conclusions are. */
final class Strength {
  private Strength() {}

  /** A conclusion is as sure as the weakest fact it rests on. */
  static double weakest(double... strengths) {
    return Arrays.stream(strengths).min().orElse(1);
  }
}
