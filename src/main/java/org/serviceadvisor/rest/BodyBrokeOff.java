package org.serviceadvisor.rest;

/** A body that did not come to its end in time. */
final class BodyBrokeOff extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BodyBrokeOff() {
    super("the body did not come to its end in time", null, false, false);
  }
}
