package org.serviceadvisor.scenario.grading;

import org.serviceadvisor.model.LocalText;

/**
 * How a run ends; the exit code and every report say the same.
 *
 * @param kind the end
 * @param why the reason, in a sentence of each language
 */
public record Outcome(Kind kind, LocalText why) {

  /** Ends of a run. */
  public enum Kind {
    PASSED("PASS", 0),
    FAILED("FAIL", 1),
    BAD_INPUT("BAD INPUT", 2),
    /** A report could not be written. */
    OUTPUT_FAILED("OUTPUT FAILED", 3),
    /** Stopped from outside: by a signal. Processes stopped by SIGINT end with 130. */
    STOPPED("STOPPED", 130);

    private final String word;
    private final int exitCode;

    Kind(String word, int exitCode) {
      this.word = word;
      this.exitCode = exitCode;
    }

    /** The word in reports. */
    public String word() {
      return word;
    }

    /** The exit code of the command. */
    public int exitCode() {
      return exitCode;
    }
  }
}
