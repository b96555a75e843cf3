package org.serviceadvisor.model;

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

  /** The base unit in which values are kept. */
  public String unit() {
    return unit;
  }
}
