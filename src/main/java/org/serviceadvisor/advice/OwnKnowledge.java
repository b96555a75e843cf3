package org.serviceadvisor.advice;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.knowledge.Overlay;

/**
 * Keeps the advisor in use up to date with a folder of own knowledge, if there is one.
 *
 * <p>A folder is read and proved as a whole before it counts; where anything in it is wrong, the
 * advisor in use stays and the status says why. Safe for threads.
 */
public final class OwnKnowledge {
  private final Foundation foundation;
  private final Optional<Path> folder;
  private final CurrentAdvisor current;
  private final Clock clock;
  private volatile Status status;
  private String seen;

  /**
   * What became of the folder.
   *
   * @param version of the knowledge in use
   * @param problem why the folder as it is now does not count; empty when it does
   * @param at when that was found
   * @param reloads readings that counted
   * @param failures readings that did not
   */
  public record Status(
      String version, Optional<String> problem, Instant at, long reloads, long failures) {}

  /**
   * Starts from a folder that must be sound, or from what is built in.
   *
   * @throws KnowledgeException when the folder is not sound
   */
  public static OwnKnowledge start(Foundation foundation, Optional<Path> folder, Clock clock) {
    Optional<Overlay> overlay = folder.map(Overlay::readFolder);
    Advisor first = overlay.map(foundation::advisor).orElseGet(foundation::advisor);
    return new OwnKnowledge(
        foundation, folder, new CurrentAdvisor(first), overlay.map(Overlay::digest), clock);
  }

  private OwnKnowledge(
      Foundation foundation,
      Optional<Path> folder,
      CurrentAdvisor current,
      Optional<String> seen,
      Clock clock) {
    this.foundation = foundation;
    this.folder = folder;
    this.current = current;
    this.clock = clock;
    this.seen = seen.orElse("");
    this.status = new Status(version(), Optional.empty(), clock.instant(), 0, 0);
  }

  /** The advisor in use. */
  public CurrentAdvisor current() {
    return current;
  }

  /** What became of the folder when it was read last. */
  public Status status() {
    return status;
  }

  /** Whether there is a folder of own knowledge. */
  public boolean isPresent() {
    return folder.isPresent();
  }

  /** Reads the folder again; without one all stays as it is. */
  public synchronized Status reload() {
    folder.ifPresent(this::read);
    return status;
  }

  private void read(Path place) {
    try {
      Overlay overlay = Overlay.readFolder(place);
      seen = overlay.digest();
      if (!version().endsWith("+" + overlay.digest())) {
        current.exchange(foundation.advisor(overlay));
      }
      status = status(Optional.empty(), status.reloads() + 1, status.failures());
    } catch (KnowledgeException e) {
      String problem = Optional.ofNullable(e.getMessage()).orElse("no reason given");
      status = status(Optional.of(problem), status.reloads(), status.failures() + 1);
    }
  }

  /** Reads the folder again if its files changed since; empty when they did not. */
  public synchronized Optional<Status> reloadIfChanged() {
    String now = folder.map(OwnKnowledge::digest).orElse(seen);
    if (now.equals(seen)) {
      return Optional.empty();
    }
    Status read = reload();
    seen = now;
    return Optional.of(read);
  }

  private static String digest(Path folder) {
    try {
      return Overlay.digestOf(folder);
    } catch (KnowledgeException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private Status status(Optional<String> problem, long reloads, long failures) {
    return new Status(version(), problem, clock.instant(), reloads, failures);
  }

  private String version() {
    return current.get().knowledge().version();
  }
}
