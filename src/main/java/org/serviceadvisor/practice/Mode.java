package org.serviceadvisor.practice;

import java.util.Locale;

/** In which kind of practice an answer was given. */
public enum Mode {
  STUDY,
  DRILL,
  PAIR,
  EXAM;

  /** The word used in the store. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
