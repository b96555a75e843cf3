package org.serviceadvisor.scenario;

/**
 * One value of a key, as a file has it: an option's id, letters, an option's text, a position or
 * the id of a service.
 *
 * @param text the value as written
 * @param number whether the file has it as a number, not as a text
 */
public record KeyValue(String text, boolean number) {
  /** A value that is a text. */
  public static KeyValue word(String text) {
    return new KeyValue(text.strip(), false);
  }

  /** A value that is a number. */
  public static KeyValue number(int value) {
    return new KeyValue(String.valueOf(value), true);
  }
}
