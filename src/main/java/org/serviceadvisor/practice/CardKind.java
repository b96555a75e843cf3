package org.serviceadvisor.practice;

import java.util.Locale;

/** What a memory card is about. */
public enum CardKind {
  /** One scenario. */
  SCENARIO,
  /** Two services that are told apart. */
  PAIR;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
