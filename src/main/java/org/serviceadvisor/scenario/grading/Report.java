package org.serviceadvisor.scenario.grading;

import java.io.Closeable;
import java.io.IOException;

/** Takes what comes of a run, in the order of the records; one implementation for each format. */
public interface Report extends Closeable {
  /** A verdict. */
  void verdict(Verdict verdict) throws IOException;

  /** A flaw of one question. */
  void finding(Finding finding) throws IOException;

  /** The end of the run; nothing comes after it. */
  void finish(Summary summary) throws IOException;

  /** Ends the report; one that was not finished stays broken off. */
  @Override
  void close() throws IOException;
}
