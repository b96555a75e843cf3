package org.serviceadvisor.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.serviceadvisor.advice.Foundation;
import org.serviceadvisor.advice.OwnKnowledge;

/**
 * Loads the knowledge while Quarkus starts beside it. Quarkus makes the beans itself, so that what
 * was begun before it can only be left here for them.
 */
final class LoadAhead {
  private static final AtomicReference<Optional<LoadAhead>> BEGUN =
      new AtomicReference<>(Optional.empty());

  private final Optional<Path> folder;
  private final FutureTask<OwnKnowledge> load;

  private LoadAhead(Optional<Path> folder) {
    this.folder = folder;
    this.load = new FutureTask<>(() -> load(folder));
  }

  /** Begins to load, with the own knowledge that the environment names, if any. */
  static void begin() {
    LoadAhead begun = new LoadAhead(Core.ownKnowledge());
    BEGUN.set(Optional.of(begun));
    Thread thread = new Thread(begun.load, "knowledge");
    thread.setDaemon(true);
    thread.start();
  }

  /** What was begun, waited for; where nothing was for this folder, it is loaded now. */
  static OwnKnowledge take(Optional<Path> folder) {
    return BEGUN
        .getAndSet(Optional.empty())
        .filter(begun -> begun.folder.equals(folder))
        .map(LoadAhead::join)
        .orElseGet(() -> load(folder));
  }

  private static OwnKnowledge load(Optional<Path> folder) {
    Foundation foundation = Core.foundation(folder.isPresent());
    new Thread(new FutureTask<>(foundation.trained().options()::get), "options").start();
    return OwnKnowledge.start(foundation, folder, Clock.systemUTC());
  }

  private OwnKnowledge join() {
    try {
      return load.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the knowledge was loading", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException("the knowledge cannot be loaded", e.getCause());
    }
  }
}
