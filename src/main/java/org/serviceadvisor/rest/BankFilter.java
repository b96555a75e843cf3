package org.serviceadvisor.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Tags answers with the digest of the project's questions: the knowledge may stay while they
 * change.
 */
@Provider
@FromBank
final class BankFilter implements ContainerResponseFilter {
  private final AskedAdvisor asked;
  private final ScenarioBank bank;

  BankFilter(AskedAdvisor asked, ScenarioBank bank) {
    this.asked = asked;
    this.bank = bank;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Tags.put(bank.pool(asked.knowledge()).digest(), request, response);
  }
}
