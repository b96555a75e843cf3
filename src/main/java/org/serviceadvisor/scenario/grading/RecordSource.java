package org.serviceadvisor.scenario.grading;

import java.io.IOException;
import org.serviceadvisor.scenario.Intake;

/** Gives the records of a run, from the first to the last. */
public interface RecordSource {
  /** Puts all records into an intake; the intake may end it by an exception. */
  void read(Intake intake) throws IOException;
}
