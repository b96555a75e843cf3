package org.serviceadvisor.rest;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the server is warm; cold it answers too, but slowly. */
@Singleton
public final class Readiness {
  private final AtomicBoolean warm = new AtomicBoolean();

  /** Says that the warm-up is over. */
  public void markWarm() {
    warm.set(true);
  }

  boolean isWarm() {
    return warm.get();
  }
}
