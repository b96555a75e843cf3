package org.serviceadvisor.advice.reasons;

/** A file that is no receipt, or one that cannot be replayed: says why. */
public final class BadReceipt extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadReceipt(String message) {
    super(message);
  }
}
