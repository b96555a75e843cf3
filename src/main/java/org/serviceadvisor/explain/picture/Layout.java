package org.serviceadvisor.explain.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a picture is laid out. */
public enum Layout {
  /** Layer below layer, one node a row, arrows in lanes at the side: reads well on a phone. */
  TALL,
  /** Layer beside layer from left to right: for wide screens and slides. */
  WIDE;

  /** The word used in requests, for example {@code tall}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The layout for a word; empty when there is none such. */
  public static Optional<Layout> of(String word) {
    return Arrays.stream(values()).filter(layout -> layout.word().equals(word)).findFirst();
  }
}
