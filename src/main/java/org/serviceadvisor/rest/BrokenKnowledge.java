package org.serviceadvisor.rest;

/** Own knowledge that does not count because something in it is wrong. */
final class BrokenKnowledge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenKnowledge(String kept, String problem) {
    super("knowledge %s stays in use: %s".formatted(kept, problem), null, false, false);
  }
}
