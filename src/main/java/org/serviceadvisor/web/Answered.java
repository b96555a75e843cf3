package org.serviceadvisor.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.serviceadvisor.practice.Exercise;

/** What a form answers to a question. */
final class Answered {
  private static final String FIELD = "given";

  private Answered() {}

  /**
   * The options chosen, or for a question with places an option for each, empty where none was
   * chosen; nothing when all are empty. What is no option of the question counts as not chosen.
   */
  static List<String> of(MultivaluedMap<String, String> form, Exercise exercise) {
    List<String> sent = Objects.requireNonNullElse(form.get(FIELD), List.<String>of());
    var options = exercise.scenario().options();
    if (!exercise.scenario().isArranged()) {
      return sent.stream().filter(options::containsKey).distinct().toList();
    }
    List<String> given = new ArrayList<>();
    for (int place = 0; place < exercise.scenario().expected().size(); place++) {
      String option = place < sent.size() ? sent.get(place) : "";
      given.add(options.containsKey(option) ? option : "");
    }
    return given.stream().allMatch(String::isEmpty) ? List.of() : given;
  }
}
