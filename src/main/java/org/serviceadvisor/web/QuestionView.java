package org.serviceadvisor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Origin;

/**
 * A question as a page asks it.
 *
 * @param id id of the exercise
 * @param text the scenario
 * @param tag language tag of the text
 * @param task what is to be done with the options, in a few words
 * @param options what to choose from
 * @param places what options are put into; empty where they are only chosen
 * @param once whether an option can stand in one place only
 * @param wanted how many options are right
 * @param labels domain, topic, level
 * @param generated whether it was composed
 */
public record QuestionView(
    String id,
    String text,
    String tag,
    String task,
    List<Option> options,
    List<Place> places,
    boolean once,
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

  /**
   * A place to put an option into.
   *
   * @param number its number, from 1
   * @param label the number of the step, or the prompt
   * @param choices what to choose from
   */
  public record Place(int number, String label, List<Choice> choices) {}

  static QuestionView of(Exercise exercise, List<String> chosen, Messages m) {
    Scenario scenario = exercise.scenario();
    List<Option> options = new ArrayList<>();
    scenario
        .options()
        .forEach(
            (id, text) ->
                options.add(new Option(id, text, options.size() + 1, chosen.contains(id))));
    List<String> labels = new ArrayList<>();
    scenario.domain().ifPresent(domain -> labels.add(m.domain(domain)));
    scenario.topic().ifPresent(topic -> labels.add(m.topic(topic)));
    labels.add(m.of("level." + exercise.level().word()));
    return new QuestionView(
        exercise.id(),
        scenario.text(),
        tag(exercise.lang()),
        m.task(scenario),
        options,
        places(scenario, chosen, m),
        scenario.form().kind() == Form.Kind.ORDERING,
        scenario.expected().size(),
        labels.stream().distinct().toList(),
        exercise.origin() == Origin.GENERATED);
  }

  private static List<Place> places(Scenario scenario, List<String> chosen, Messages m) {
    List<Place> places = new ArrayList<>();
    for (String label : labels(scenario, m)) {
      int place = places.size();
      String option = place < chosen.size() ? chosen.get(place) : "";
      List<Choice> choices = new ArrayList<>();
      choices.add(new Choice("", m.of("question.open"), option.isEmpty()));
      for (Map.Entry<String, String> entry : scenario.options().entrySet()) {
        String text = entry.getKey() + ". " + entry.getValue();
        choices.add(new Choice(entry.getKey(), text, option.equals(entry.getKey())));
      }
      places.add(new Place(place + 1, label, choices));
    }
    return places;
  }

  /** What each place of a question is called; none where options are only chosen. */
  static List<String> labels(Scenario scenario, Messages m) {
    return switch (scenario.form().kind()) {
      case CHOICE -> List.of();
      case MATCHING -> List.copyOf(scenario.form().prompts().values());
      case ORDERING -> {
        List<String> labels = new ArrayList<>();
        scenario.expected().forEach(id -> labels.add(m.of("question.step", labels.size() + 1)));
        yield labels;
      }
    };
  }

  /** An answer in words: a line, or with places one for each. */
  static List<String> lines(Scenario scenario, List<String> ids, Messages m) {
    List<String> labels = labels(scenario, m);
    List<String> texts =
        ids.stream()
            .map(id -> id.isEmpty() ? "–" : id + ". " + scenario.options().get(id))
            .toList();
    return labels.isEmpty()
        ? List.of(String.join(" + ", texts))
        : IntStream.range(0, Math.min(labels.size(), texts.size()))
            .mapToObj(place -> labels.get(place) + " → " + texts.get(place))
            .toList();
  }

  static String tag(Lang lang) {
    return lang == Lang.PT ? "pt-BR" : lang.code();
  }

  /** The same without domain, topic and level: an exam gives no hints. */
  QuestionView withoutLabels() {
    return new QuestionView(
        id, text, tag, task, options, places, once, wanted, List.of(), generated);
  }

  /** Whether options are put into places. */
  public boolean arranged() {
    return !places.isEmpty();
  }

  /** The kind of field for one option. */
  public String input() {
    return wanted > 1 ? "checkbox" : "radio";
  }
}
