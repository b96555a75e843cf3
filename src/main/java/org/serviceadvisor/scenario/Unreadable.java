package org.serviceadvisor.scenario;

/** A record that cannot be graded; the message is the reason. It ends the record, not the file. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String reason;

  public Unreadable(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  /** What is wrong, with the value and, where possible, what was perhaps meant. */
  public String reason() {
    return reason;
  }
}
