package org.serviceadvisor.rest;

import java.util.Locale;

/** Constants as they are written in files and answers. */
final class Words {
  private Words() {}

  /** For example {@code inference-mode}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
