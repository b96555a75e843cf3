package org.serviceadvisor.rest;

/** A body over the limit. */
final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLarge(int most) {
    super("the body has more than %d bytes".formatted(most), null, false, false);
  }
}
