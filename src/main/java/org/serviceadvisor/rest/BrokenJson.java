package org.serviceadvisor.rest;

/** A body that is not JSON; the message says where it stops being so. */
final class BrokenJson extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenJson(String message) {
    super(message, null, false, false);
  }
}
