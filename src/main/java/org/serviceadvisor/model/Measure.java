package org.serviceadvisor.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a quantity measures, with its base unit. */
public enum Measure {
  /** Size of one request, in bytes. */
  PAYLOAD("bytes"),
  /** Size of all the data, in bytes. */
  DATASET("bytes"),
  /** Time within which an answer is needed, in seconds. */
  LATENCY("seconds"),
  /** Time that the work on one request takes, in seconds. */
  RUN_TIME("seconds"),
  /** Requests a second. */
  TRAFFIC("requests per second"),
  /** Share, in percent. */
  PERCENT("percent"),
  /** A number of things. */
  COUNT("items");

  private final String unit;

  Measure(String unit) {
    this.unit = unit;
  }

  /** The word used in requests and answers, for example {@code run-time}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The measure for a word; empty when there is none such. */
  public static Optional<Measure> of(String word) {
    return Arrays.stream(values()).filter(measure -> measure.word().equals(word)).findFirst();
  }

  /** The base unit in which values are kept. */
  public String unit() {
    return unit;
  }
}
