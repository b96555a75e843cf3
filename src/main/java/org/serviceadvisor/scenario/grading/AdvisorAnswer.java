package org.serviceadvisor.scenario.grading;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.serviceadvisor.advice.Arrangement;
import org.serviceadvisor.model.Abstained;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Explanation;
import org.serviceadvisor.model.Firing;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.Recommended;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.model.Tied;

/**
 * What the advisor says to a scenario, as far as grading needs it.
 *
 * @param answer ids of options, or of services for an open question; empty for an abstention
 * @param services services behind the answer
 * @param confidence from 0 to 1; 0 for an abstention
 * @param because the first reasons, in the language of the scenario; for an abstention, what it
 *     would need to know
 * @param rules names of all rules that fired
 * @param lang language in which the scenario was read
 */
public record AdvisorAnswer(
    List<String> answer,
    List<String> services,
    double confidence,
    List<String> because,
    Set<String> rules,
    Lang lang) {
  private static final int MOST_REASONS = 3;

  public AdvisorAnswer {
    answer = List.copyOf(answer);
    services = List.copyOf(services);
    because = List.copyOf(because);
    rules = Set.copyOf(rules);
  }

  /** Whether there is no answer. */
  public boolean isAbstention() {
    return answer.isEmpty();
  }

  /** The same with a reason. */
  AdvisorAnswer because(String reason) {
    return new AdvisorAnswer(answer, services, confidence, List.of(reason), rules, lang);
  }

  static AdvisorAnswer of(Scenario scenario, Decision decision) {
    if (decision instanceof Recommended r) {
      return of(scenario, decision, r.options(), r.services(), r.confidence(), r.explanation());
    }
    if (decision instanceof Tied t) {
      return of(scenario, decision, t.options(), t.services(), t.confidence(), t.explanation());
    }
    return new AdvisorAnswer(
        List.of(),
        List.of(),
        0,
        ((Abstained) decision).missing(),
        rules(decision),
        decision.findings().lang());
  }

  /** What it says to a question with places. */
  static AdvisorAnswer of(Arrangement arrangement) {
    List<String> because =
        arrangement.places().stream()
            .flatMap(place -> place.because().stream().limit(1))
            .map(RationaleLine::text)
            .distinct()
            .limit(MOST_REASONS)
            .toList();
    Set<String> rules = new TreeSet<>();
    arrangement.places().forEach(place -> rules.addAll(place.rules()));
    return new AdvisorAnswer(
        arrangement.answer(),
        arrangement.places().stream().flatMap(p -> p.services().stream()).distinct().toList(),
        arrangement.confidence(),
        arrangement.places().isEmpty() ? arrangement.missing() : because,
        rules,
        arrangement.lang());
  }

  private static AdvisorAnswer of(
      Scenario scenario,
      Decision decision,
      List<String> options,
      List<String> services,
      double confidence,
      Explanation explanation) {
    return new AdvisorAnswer(
        scenario.options().isEmpty() ? services : options,
        services,
        confidence,
        explanation.rationale().stream().map(RationaleLine::text).limit(MOST_REASONS).toList(),
        rules(decision),
        decision.findings().lang());
  }

  private static Set<String> rules(Decision decision) {
    Set<String> rules = new TreeSet<>();
    for (Firing firing : decision.findings().trace()) {
      rules.add(firing.rule());
    }
    return rules;
  }
}
