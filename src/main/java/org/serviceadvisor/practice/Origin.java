package org.serviceadvisor.practice;

import java.util.Locale;

/** Where an exercise comes from. */
public enum Origin {
  /** Written for this project. */
  PROJECT,
  /** Composed by the generator, its answer guaranteed by the rules. */
  GENERATED,
  /** From a file of the learner's own. */
  OWN;

  /** The word used in the store, for example {@code generated}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
