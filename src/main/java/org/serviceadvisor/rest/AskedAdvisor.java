package org.serviceadvisor.rest;

import jakarta.enterprise.context.RequestScoped;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.knowledge.Knowledge;

/**
 * The advisor that a request started with. It stays the same to the end of the request, even where
 * the knowledge is exchanged meanwhile.
 */
@RequestScoped
public final class AskedAdvisor {
  private final Advisor advisor;

  AskedAdvisor(CurrentAdvisor current) {
    this.advisor = current.get();
  }

  /** The advisor for this request. */
  public Advisor advisor() {
    return advisor;
  }

  /** What it knows. */
  public Knowledge knowledge() {
    return advisor.knowledge();
  }
}
