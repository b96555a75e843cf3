package org.serviceadvisor.model;

/** How well a candidate suits the need that supports it. */
public enum Fit {
  /** Made for it. */
  BEST,
  /** Would do it, less directly. */
  ALSO
}
