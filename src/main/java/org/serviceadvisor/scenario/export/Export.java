package org.serviceadvisor.scenario.export;

import java.io.Closeable;
import java.io.IOException;
import org.serviceadvisor.model.Scenario;

/** Takes questions one after the other and writes them; closing it ends what was written. */
public interface Export extends Closeable {
  /** Adds a question. */
  void add(Scenario scenario) throws IOException;
}
