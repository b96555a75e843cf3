package org.serviceadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.boot.Scenarios;
import org.serviceadvisor.knowledge.Sequence;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;

class SequencerTest {
  private final Advisor advisor = Built.advisor();
  private final Arranger arranger = new Arranger(advisor);

  private static Scenario ordering(Lang lang, Map<String, String> options) {
    return new Scenario(
        "",
        Optional.of(lang),
        OptionalInt.empty(),
        Optional.empty(),
        "Put the steps into order.",
        Form.ORDERING,
        options,
        List.of(),
        List.of(),
        "");
  }

  /** Some steps of a sequence, each in one of its wordings, in a random order. */
  private static Scenario drawn(Sequence sequence, Lang lang, Random random, List<String> right) {
    List<Integer> steps = new ArrayList<>();
    for (int step = 0; step < sequence.steps().size(); step++) {
      steps.add(step);
    }
    Collections.shuffle(steps, random);
    List<Integer> some = steps.subList(0, Math.min(4, steps.size()));
    Map<String, String> options = new LinkedHashMap<>();
    Map<Integer, String> byStep = new java.util.TreeMap<>();
    for (int step : some) {
      String id = String.valueOf((char) ('A' + options.size()));
      List<String> said = sequence.steps().get(step).wordings().get(lang);
      options.put(id, said.get(random.nextInt(said.size())));
      byStep.put(step, id);
    }
    right.addAll(byStep.values());
    return ordering(lang, options);
  }

  @Test
  void knownStepsAreAlwaysPutIntoTheirOrder() {
    Random random = new Random(7);
    assertThat(advisor.knowledge().sequences()).hasSizeGreaterThan(40);
    for (Sequence sequence : advisor.knowledge().sequences()) {
      for (Lang lang : Lang.values()) {
        List<String> right = new ArrayList<>();
        Scenario scenario = drawn(sequence, lang, random, right);
        Arrangement arrangement = arranger.arrange(scenario, Built.exam(), Optional.of(Lang.EN));
        assertThat(arrangement.answer())
            .as("%s in %s: %s", sequence.id(), lang, scenario.options())
            .isEqualTo(right);
      }
    }
  }

  @Test
  void ofTheOrdersItGivesToOthersQuestionsMostAreRight() {
    List<Scenario> orderings =
        Scenarios.arranged().stream()
            .filter(scenario -> scenario.form().kind() == Form.Kind.ORDERING)
            .toList();
    int given = 0;
    int right = 0;
    for (Scenario scenario : orderings) {
      List<String> answer = arranger.arrange(scenario, Built.exam(), Optional.empty()).answer();
      given += answer.isEmpty() ? 0 : 1;
      right += scenario.isRight(answer, scenario.expected()) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(orderings.size() / 2);
    assertThat((double) right / given).isGreaterThan(0.75);
  }

  @Test
  void manyStepsAreNotPutIntoOrder() {
    Map<String, String> options = new LinkedHashMap<>();
    for (int step = 0; step < 7; step++) {
      options.put(String.valueOf((char) ('A' + step)), "Train the model");
    }
    Arrangement arrangement =
        arranger.arrange(ordering(Lang.PT, options), Built.exam(), Optional.empty());
    assertThat(arrangement.answer()).isEmpty();
    assertThat(arrangement.missing()).singleElement().asString().contains("sequência");
  }
}
