package org.serviceadvisor.scenario.input;

import java.io.IOException;

/** Reads one format. What cannot be read is reported with its line, and the rest goes on. */
interface FormatReader {
  /** Reads a file from its start to its end. */
  void read(Source source, Outlet outlet) throws IOException;
}
