package org.serviceadvisor.practice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.reading.Reader;

/** Which catalogue entries the options of a scenario name. */
public final class OptionServices {
  private final Reader reader;

  public OptionServices(Reader reader) {
    this.reader = reader;
  }

  /** The entry that an option names first; empty when it names none. */
  public Optional<String> of(Scenario scenario, String option) {
    return Optional.ofNullable(scenario.options().get(option)).flatMap(this::named);
  }

  /** The entries that the options of some ids name. */
  public Set<String> of(Scenario scenario, Collection<String> options) {
    Set<String> services = new LinkedHashSet<>();
    options.forEach(option -> of(scenario, option).ifPresent(services::add));
    return services;
  }

  private Optional<String> named(String text) {
    return reader.names(text).services().stream()
        .filter(meanings -> !meanings.isEmpty())
        .map(meanings -> meanings.get(0))
        .findFirst();
  }

  /** What was taken for what; empty when the answer is right or an option names nothing. */
  Optional<Mistake> mistake(Exercise exercise, List<String> given) {
    Scenario scenario = exercise.scenario();
    return switch (scenario.form().kind()) {
      case CHOICE -> chosen(scenario, given);
      case MATCHING -> misplaced(scenario, given);
      case ORDERING -> Optional.empty();
    };
  }

  /** The first prompt for which another service was given than the right one. */
  private Optional<Mistake> misplaced(Scenario scenario, List<String> given) {
    int places = Math.min(given.size(), scenario.expected().size());
    for (int place = 0; place < places; place++) {
      Optional<String> right = of(scenario, scenario.expected().get(place));
      Optional<String> other = of(scenario, given.get(place));
      if (right.isPresent() && other.isPresent() && !right.equals(other)) {
        return Optional.of(new Mistake(right.get(), other.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Mistake> chosen(Scenario scenario, List<String> given) {
    List<String> missed =
        scenario.expected().stream().filter(option -> !given.contains(option)).toList();
    List<String> wrong =
        given.stream().filter(option -> !scenario.expected().contains(option)).toList();
    Optional<String> right = of(scenario, missed).stream().findFirst();
    return right.flatMap(
        service ->
            of(scenario, wrong).stream()
                .filter(other -> !other.equals(service))
                .findFirst()
                .map(other -> new Mistake(service, other)));
  }

  /** A service that was taken for another. */
  record Mistake(String expected, String answered) {}
}
