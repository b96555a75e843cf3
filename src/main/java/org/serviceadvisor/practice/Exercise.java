package org.serviceadvisor.practice;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;

/**
 * A scenario to practise with: it has options and the right ones are known.
 *
 * @param scenario the question
 * @param origin where it comes from
 */
public record Exercise(Scenario scenario, Origin origin) {
  private static final Pattern TWIN = Pattern.compile("(pair-.+)-([ab])");

  public Exercise {
    if (!isUsable(scenario)) {
      throw new IllegalArgumentException(
          "'%s' cannot be practised: %d options, expected %s"
              .formatted(scenario.id(), scenario.options().size(), scenario.expected()));
    }
  }

  /** Whether a scenario has options and a key among them. */
  public static boolean isUsable(Scenario scenario) {
    return scenario.options().size() > 1
        && !scenario.expected().isEmpty()
        && scenario.options().keySet().containsAll(scenario.expected());
  }

  /** The id of the scenario. */
  public String id() {
    return scenario.id();
  }

  /** The language of the text; English when the scenario does not say. */
  public Lang lang() {
    return scenario.lang().orElse(Lang.EN);
  }

  /** How hard it looks. */
  public Level level() {
    return Level.of(scenario, pair().isPresent());
  }

  /** The name of the minimal pair that it belongs to. */
  public Optional<String> pair() {
    Matcher twin = TWIN.matcher(id());
    return twin.matches() ? Optional.of(twin.group(1)) : Optional.empty();
  }

  /** Whether several options are to be chosen. */
  public boolean wantsSeveral() {
    return !scenario.isArranged() && scenario.expected().size() > 1;
  }

  /** Whether an answer is right: all right options and no other, each in its place. */
  public boolean isRight(Collection<String> given) {
    return scenario.isRight(given, scenario.expected());
  }

  /** Whether an answer leaves nothing open: as many options as are right, a place for each. */
  public boolean isComplete(Collection<String> given) {
    return given.size() >= scenario.expected().size() && !given.contains("");
  }
}
