package org.serviceadvisor.web;

import java.util.ArrayList;
import java.util.List;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Origin;

/**
 * A question as a page asks it.
 *
 * @param id id of the exercise
 * @param text the scenario
 * @param tag language tag of the text
 * @param options what to choose from
 * @param wanted how many options are right
 * @param labels domain, topic, level
 * @param generated whether it was composed
 */
public record QuestionView(
    String id,
    String text,
    String tag,
    List<Option> options,
    int wanted,
    List<String> labels,
    boolean generated) {

  /**
   * An option.
   *
   * @param id its letter
   * @param text its text
   * @param key the key that chooses it, from 1
   * @param chosen whether it is chosen
   */
  public record Option(String id, String text, int key, boolean chosen) {}

  static QuestionView of(Exercise exercise, List<String> chosen, Messages m) {
    List<Option> options = new ArrayList<>();
    exercise
        .scenario()
        .options()
        .forEach(
            (id, text) ->
                options.add(new Option(id, text, options.size() + 1, chosen.contains(id))));
    List<String> labels = new ArrayList<>();
    exercise.scenario().domain().ifPresent(domain -> labels.add(m.domain(domain)));
    exercise.scenario().topic().ifPresent(topic -> labels.add(m.topic(topic)));
    labels.add(m.of("level." + exercise.level().word()));
    return new QuestionView(
        exercise.id(),
        exercise.scenario().text(),
        tag(exercise.lang()),
        options,
        exercise.scenario().expected().size(),
        labels.stream().distinct().toList(),
        exercise.origin() == Origin.GENERATED);
  }

  static String tag(Lang lang) {
    return lang == Lang.PT ? "pt-BR" : lang.code();
  }

  /** The same without domain, topic and level: an exam gives no hints. */
  QuestionView withoutLabels() {
    return new QuestionView(id, text, tag, options, wanted, List.of(), generated);
  }

  /** Whether several options are right. */
  public boolean several() {
    return wanted > 1;
  }

  /** The kind of field for one option. */
  public String input() {
    return several() ? "checkbox" : "radio";
  }
}
