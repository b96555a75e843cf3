package org.serviceadvisor.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The state of a service and since when.
 *
 * @param service id in the catalogue
 * @param state what may still be done with it
 * @param since first day of the state; empty when it was always so or the day is not known
 * @param successor what a new account uses instead; empty when AWS names none
 * @param note a doubt or detail; may be empty
 * @param sources where the state was read
 */
public record Lifecycle(
    String service,
    State state,
    Optional<LocalDate> since,
    Optional<String> successor,
    String note,
    List<String> sources)
    implements Fact {

  /** What may still be done with a service. */
  public enum State {
    ACTIVE,
    RENAMED,
    CLOSED_TO_NEW_CUSTOMERS,
    END_OF_SUPPORT,
    ENDED;

    /** The word used in files and answers, for example {@code closed-to-new-customers}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Lifecycle {
    sources = List.copyOf(sources);
  }

  /** The successor's id, or an empty text where there is none. */
  public String successorId() {
    return successor.orElse("");
  }

  /** Whether a new account can start the service on a day. */
  public boolean openToNew(LocalDate day) {
    return state == State.ACTIVE
        || state == State.RENAMED
        || since.map(day::isBefore).orElse(false);
  }

  /** Whether an existing account can still use the service on a day. */
  public boolean usable(LocalDate day) {
    return state != State.ENDED || since.map(day::isBefore).orElse(false);
  }
}
