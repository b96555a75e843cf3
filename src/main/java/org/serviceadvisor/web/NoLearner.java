package org.serviceadvisor.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** A page needs to know who practises, and neither cookie nor proxy says. */
final class NoLearner extends WebApplicationException {
  private static final long serialVersionUID = 1L;

  NoLearner() {
    super(Response.Status.UNAUTHORIZED);
  }
}
