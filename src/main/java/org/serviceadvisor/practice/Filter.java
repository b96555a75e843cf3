package org.serviceadvisor.practice;

import java.util.Optional;
import java.util.OptionalInt;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;

/**
 * Which exercises are wanted; what is empty does not matter.
 *
 * @param lang language of the text
 * @param domain domain of the exam, 1 to 5
 * @param topic topic as in the scenario files
 * @param level how hard it looks
 * @param kind whether options are chosen, ordered or matched
 */
public record Filter(
    Optional<Lang> lang,
    OptionalInt domain,
    Optional<String> topic,
    Optional<Level> level,
    Optional<Form.Kind> kind) {

  /** Every exercise. */
  public static final Filter ANY =
      new Filter(
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Everything in one language. */
  public static Filter in(Lang lang) {
    return new Filter(
        Optional.of(lang),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** One domain in one language. */
  public static Filter in(Lang lang, int domain) {
    return new Filter(
        Optional.of(lang),
        OptionalInt.of(domain),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, of one kind of question. */
  public Filter of(Form.Kind other) {
    return new Filter(lang, domain, topic, level, Optional.of(other));
  }

  /** Whether an exercise is wanted. */
  public boolean accepts(Exercise exercise) {
    return lang.map(exercise.lang()::equals).orElse(true)
        && (domain.isEmpty() || exercise.scenario().domain().equals(domain))
        && (topic.isEmpty() || exercise.scenario().topic().equals(topic))
        && level.map(exercise.level()::equals).orElse(true)
        && kind.map(exercise.scenario().form().kind()::equals).orElse(true);
  }
}
