package org.serviceadvisor.scenario.grading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Service;
import org.serviceadvisor.model.Lifecycle;
import org.serviceadvisor.model.Scenario;

/** Looks at keys with the eyes of the rules: does the file say what they say, and is it dated? */
final class KeyAudit {
  private final Knowledge knowledge;
  private final LocalDate day;

  /** An audit as of a day. */
  KeyAudit(Knowledge knowledge, LocalDate day) {
    this.knowledge = knowledge;
    this.day = day;
  }

  /** The doubt that the rules cast on a key, where they have an answer and it is another. */
  Optional<KeyDoubt> doubt(Scenario scenario, AdvisorAnswer answer) {
    boolean agree =
        scenario.expected().isEmpty()
            || answer.isAbstention()
            || scenario.isRight(answer.answer(), scenario.expected());
    return agree
        ? Optional.empty()
        : Optional.of(
            new KeyDoubt(
                scenario.expected(), answer.answer(), answer.because(), answer.confidence()));
  }

  /**
   * Those of the services behind a key that are not what they were. A renamed service counts where
   * the words of the key have its old name.
   */
  List<StaleKey> stale(Scenario scenario, Collection<String> services) {
    String words =
        scenario.expected().stream()
            .map(id -> scenario.options().getOrDefault(id, ""))
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    return services.stream().distinct().flatMap(id -> stale(id, words)).toList();
  }

  private Stream<StaleKey> stale(String id, String words) {
    Service service = knowledge.services().get(id);
    if (service == null) {
      return Stream.empty();
    }
    Lifecycle lifecycle = service.lifecycle();
    boolean begun = !lifecycle.since().map(day::isBefore).orElse(false);
    boolean newName =
        words.isEmpty() || words.contains(service.name().en().toLowerCase(Locale.ROOT));
    boolean fine =
        switch (lifecycle.state()) {
          case ACTIVE -> true;
          case RENAMED -> newName;
          case CLOSED_TO_NEW_CUSTOMERS, END_OF_SUPPORT, ENDED -> false;
        };
    if (fine || !begun) {
      return Stream.empty();
    }
    return Stream.of(
        new StaleKey(
            id,
            service.name().en(),
            lifecycle.state(),
            lifecycle.since(),
            lifecycle.successor().map(this::name),
            lifecycle.sources()));
  }

  private String name(String id) {
    return Optional.ofNullable(knowledge.services().get(id))
        .map(service -> service.name().en())
        .orElse(id);
  }
}
