package org.serviceadvisor.practice;

/** What a store holds or should take in cannot be read; the message says what and where. */
public final class BrokenStore extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrokenStore(String message) {
    super(message);
  }
}
