package org.serviceadvisor.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.practice.Pool;
import org.serviceadvisor.practice.Practice;
import org.serviceadvisor.practice.Store;
import org.serviceadvisor.practice.StoredJson;

/** Holds the practice for the advisor in use; puts it together when it is first wanted. */
@Singleton
public final class Desk {
  private final CurrentAdvisor current;
  private final PracticeData data;
  private Optional<Made> made = Optional.empty();

  Desk(CurrentAdvisor current, PracticeData data) {
    this.current = current;
    this.data = data;
  }

  /** An advisor with what was made from it. */
  record Made(Advisor advisor, Practice practice) {}

  /** The practice for the advisor in use now. */
  public synchronized Practice practice() {
    Advisor advisor = current.get();
    if (made.isEmpty() || made.get().advisor() != advisor) {
      Store store = new Store(data.source(), new StoredJson(advisor.knowledge()));
      made =
          Optional.of(
              new Made(
                  advisor,
                  new Practice(
                      advisor, Pool.load(advisor.knowledge()), store, Clock.systemDefaultZone())));
    }
    return made.get().practice();
  }
}
