package org.serviceadvisor.advice;

/**
 * Holds the advisor that is in use; there is one for each version of the knowledge.
 *
 * <p>Whoever decides takes the advisor once and keeps it for that piece of work, so that no answer
 * mixes two versions while the knowledge is exchanged.
 */
public final class CurrentAdvisor {
  private volatile Advisor advisor;

  public CurrentAdvisor(Advisor first) {
    this.advisor = first;
  }

  /** The advisor in use now. */
  public Advisor get() {
    return advisor;
  }

  /** Puts another advisor in use; work under way keeps the one that it took. */
  public void exchange(Advisor next) {
    advisor = next;
  }
}
