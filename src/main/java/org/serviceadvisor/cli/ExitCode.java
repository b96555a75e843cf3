package org.serviceadvisor.cli;

/** Exit codes of all commands. */
final class ExitCode {
  static final int OK = 0;
  static final int WRONG_ANSWERS = 1;
  static final int BAD_INPUT = 2;
  static final int INTERNAL_ERROR = 3;

  private ExitCode() {}
}
