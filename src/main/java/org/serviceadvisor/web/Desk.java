package org.serviceadvisor.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
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
  private Optional<Loaded> loaded = Optional.empty();
  private Optional<Made> made = Optional.empty();

  Desk(CurrentAdvisor current, PracticeData data) {
    this.current = current;
    this.data = data;
  }

  /** The exercises, checked against an advisor's knowledge. */
  record Loaded(Advisor advisor, Pool pool) {}

  /** An advisor with what was made from it. */
  record Made(Advisor advisor, Practice practice) {}

  /** The practice for the advisor in use now. */
  public synchronized Practice practice() {
    Advisor advisor = current.get();
    if (made.isEmpty() || made.get().advisor() != advisor) {
      made = Optional.of(new Made(advisor, practice(advisor, data.source())));
    }
    return made.get().practice();
  }

  /** A practice of its own on another database, with the same exercises. */
  synchronized Practice practiceOn(DataSource source) {
    return practice(current.get(), source);
  }

  private Practice practice(Advisor advisor, DataSource source) {
    if (loaded.isEmpty() || loaded.get().advisor() != advisor) {
      loaded = Optional.of(new Loaded(advisor, Pool.load(advisor.knowledge())));
    }
    Store store = new Store(source, new StoredJson(advisor.knowledge()));
    return new Practice(advisor, loaded.get().pool(), store, Clock.systemDefaultZone());
  }
}
