package org.serviceadvisor.cli;

/**
 * What standard output and standard error are connected to; the launcher says so.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param width columns
 */
public record Terminal(boolean out, boolean err, int width) {
  private static final int USUAL_WIDTH = 100;

  /** Files or pipes. */
  public static Terminal none() {
    return new Terminal(false, false, USUAL_WIDTH);
  }

  /** What the launcher found; {@code NO_COLOR} and dumb terminals count as files. */
  public static Terminal ofLauncher() {
    boolean dumb = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
    return new Terminal(
        Boolean.getBoolean("advisor.terminal.out") && !dumb,
        Boolean.getBoolean("advisor.terminal.err") && !dumb,
        Integer.getInteger("advisor.terminal.width", USUAL_WIDTH));
  }
}
