package org.serviceadvisor.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.serviceadvisor.model.Scenario;

/**
 * How hard a scenario looks: by its length, by how many answers it asks for, by whether its options
 * are sentences, and by whether a twin with another answer exists.
 */
public enum Level {
  EASY,
  MEDIUM,
  HARD;

  private static final int LONG_TEXT = 45;
  private static final int LONG_OPTION = 7;

  /** The word used in addresses and in the store, for example {@code hard}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level for a word; empty when there is none such. */
  public static Optional<Level> of(String word) {
    return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
  }

  static Level of(Scenario scenario, boolean hasTwin) {
    double optionWords =
        scenario.options().values().stream().mapToInt(Level::words).average().orElse(0);
    int points =
        (words(scenario.text()) > LONG_TEXT ? 1 : 0)
            + (scenario.expected().size() > 1 ? 1 : 0)
            + (optionWords >= LONG_OPTION ? 1 : 0)
            + (hasTwin ? 1 : 0);
    return values()[Math.min(points, HARD.ordinal())];
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }
}
