package org.serviceadvisor.cli;

/** Something the user gave cannot be used; ends the command with exit code 2. */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }
}
