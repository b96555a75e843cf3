package org.serviceadvisor.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.advice.Arrangement.Place;
import org.serviceadvisor.explain.Outcome;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Explanation;
import org.serviceadvisor.model.Firing;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.RankedOption;
import org.serviceadvisor.model.Recommended;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.model.Tied;
import org.serviceadvisor.reading.Reader;

/**
 * Answers questions with places. A matching is decided prompt by prompt, as a question with
 * options, and what fits best all together is given; an ordering by the sequences of the knowledge.
 * Safe for threads.
 */
public final class Arranger {
  private static final double LEAST_CHANCE = 1e-9;

  private final Advisor advisor;
  private final Sequencer sequencer;

  public Arranger(Advisor advisor) {
    this.advisor = advisor;
    this.sequencer = new Sequencer(advisor);
  }

  /**
   * Answers an ordering or a matching.
   *
   * @param explainIn language of the reasons; that of the text when empty
   * @throws IllegalArgumentException for a question whose options are chosen
   */
  public Arrangement arrange(Scenario scenario, Perspective perspective, Optional<Lang> explainIn) {
    return switch (scenario.form().kind()) {
      case MATCHING -> match(scenario, perspective, explainIn);
      case ORDERING -> sequencer.order(scenario, explainIn);
      case CHOICE ->
          throw new IllegalArgumentException(
              "'%s' is a choice, which has no places".formatted(scenario.id()));
    };
  }

  // ---- matching

  /** One side of a matching decided against the other. */
  private record Side(List<Decision> decisions, double[][] fit) {}

  private Arrangement match(Scenario scenario, Perspective perspective, Optional<Lang> explainIn) {
    Lang lang = advisor.lang(scenario);
    Map<String, String> prompts = scenario.form().prompts();
    Map<String, String> options = scenario.options();
    boolean turned = names(prompts) > names(options);
    Side side =
        turned
            ? side(options, prompts, lang, perspective, explainIn)
            : side(prompts, options, lang, perspective, explainIn);
    double[][] fit = turned ? turned(side.fit()) : side.fit();
    Pairing pairing = Pairing.best(fit, !Reuse.isAllowed(scenario.text()));
    List<Place> places = new ArrayList<>();
    List<String> promptIds = List.copyOf(prompts.keySet());
    List<String> optionIds = List.copyOf(options.keySet());
    for (int prompt = 0; prompt < promptIds.size(); prompt++) {
      int option = pairing.options()[prompt];
      Decision decision = side.decisions().get(turned ? option : prompt);
      places.add(
          place(
              promptIds.get(prompt),
              optionIds.get(option),
              turned ? promptIds.get(prompt) : optionIds.get(option),
              decision));
    }
    return new Arrangement(places, pairing.share(), lang, List.of());
  }

  /** How many of some texts are names of catalogue entries and little else. */
  private long names(Map<String, String> texts) {
    Reader reader = advisor.reader();
    return texts.values().stream()
        .map(reader::names)
        .filter(names -> !names.services().isEmpty() && names.rest() == 0)
        .count();
  }

  private Side side(
      Map<String, String> asked,
      Map<String, String> offered,
      Lang lang,
      Perspective perspective,
      Optional<Lang> explainIn) {
    List<Decision> decisions = new ArrayList<>();
    double[][] fit = new double[asked.size()][offered.size()];
    List<String> ids = List.copyOf(offered.keySet());
    for (String text : asked.values()) {
      Decision decision =
          advisor.decideOne(Scenario.withOptions(text, offered).in(lang), perspective, explainIn);
      for (RankedOption option : decision.findings().options()) {
        fit[decisions.size()][ids.indexOf(option.id())] =
            Math.log(Math.max(LEAST_CHANCE, option.share()));
      }
      decisions.add(decision);
    }
    return new Side(decisions, fit);
  }

  private static double[][] turned(double[][] fit) {
    double[][] turned = new double[fit[0].length][fit.length];
    for (int row = 0; row < fit.length; row++) {
      for (int column = 0; column < fit[row].length; column++) {
        turned[column][row] = fit[row][column];
      }
    }
    return turned;
  }

  /** Reasons are those of the decision, where it picked the same by itself. */
  private static Place place(String id, String option, String picked, Decision decision) {
    boolean same = Outcome.of(decision).options().equals(List.of(picked));
    List<String> services =
        decision.findings().options().stream()
            .filter(ranked -> ranked.id().equals(picked))
            .flatMap(ranked -> ranked.services().stream())
            .toList();
    return new Place(
        id,
        option,
        services,
        same ? explanation(decision).map(Explanation::rationale).orElse(List.of()) : List.of(),
        decision.findings().trace().stream().map(Firing::rule).distinct().toList());
  }

  private static Optional<Explanation> explanation(Decision decision) {
    if (decision instanceof Recommended recommended) {
      return Optional.of(recommended.explanation());
    }
    return decision instanceof Tied tied ? Optional.of(tied.explanation()) : Optional.empty();
  }
}
