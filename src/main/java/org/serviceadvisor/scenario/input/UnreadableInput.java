package org.serviceadvisor.scenario.input;

/** What was given as input cannot be used at all; the message says why. */
public final class UnreadableInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableInput(String message) {
    super(message);
  }
}
