package org.serviceadvisor.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.serviceadvisor.engine.Evaluation;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Candidate;
import org.serviceadvisor.model.Exclusion;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.Firing;
import org.serviceadvisor.model.Fit;
import org.serviceadvisor.model.Preference;
import org.serviceadvisor.model.Stated;
import org.serviceadvisor.model.Support;

/** Adds up what the rules say of each service, phrases and suggestions apart. */
final class Supports {
  private static final double ALSO = 0.4;

  private final Map<String, Support> byService = new HashMap<>();

  Supports(Evaluation evaluation, Knowledge knowledge) {
    Map<String, double[]> evidence = evidence(evaluation);
    Set<String> services = new TreeSet<>();
    evaluation.candidates().forEach(c -> services.add(c.service()));
    evaluation.exclusions().forEach(x -> services.add(x.service()));
    Map<String, List<Candidate>> candidates = new HashMap<>();
    evaluation
        .candidates()
        .forEach(c -> candidates.computeIfAbsent(c.service(), unused -> new ArrayList<>()).add(c));
    for (String service : services) {
      byService.put(
          service,
          support(service, candidates.getOrDefault(service, List.of()), evaluation, evidence));
    }
  }

  /** For each rule, the weakest phrase and the weakest suggestion among the facts it fired on. */
  private static Map<String, double[]> evidence(Evaluation evaluation) {
    Map<String, double[]> evidence = new HashMap<>();
    for (Firing firing : evaluation.trace()) {
      if (firing.facts().stream().noneMatch(Candidate.class::isInstance)) {
        keepGreater(evidence, firing.rule(), own(firing));
      }
    }
    for (Firing firing : evaluation.trace()) {
      for (Fact fact : firing.facts()) {
        if (fact instanceof Candidate candidate) {
          keepGreater(
              evidence, firing.rule(), evidence.getOrDefault(candidate.rule(), new double[2]));
        }
      }
    }
    return evidence;
  }

  private static void keepGreater(Map<String, double[]> evidence, String rule, double[] found) {
    double[] before = evidence.getOrDefault(rule, new double[2]);
    evidence.put(rule, new double[] {Math.max(found[0], before[0]), Math.max(found[1], before[1])});
  }

  /**
   * What a firing rests on: facts that the scenario states, or else numbers and dates, which are
   * certain.
   */
  private static double[] own(Firing firing) {
    List<Stated> stated =
        firing.facts().stream().filter(Stated.class::isInstance).map(Stated.class::cast).toList();
    if (stated.isEmpty()) {
      return new double[] {1, 0};
    }
    double phrase = 1;
    double suggestion = 1;
    for (Stated fact : stated) {
      phrase = Math.min(phrase, fact.phrase());
      suggestion =
          Math.min(
              suggestion,
              stated.size() > 1 ? Math.max(fact.suggestion(), fact.phrase()) : fact.suggestion());
    }
    return new double[] {phrase, suggestion};
  }

  private static Support support(
      String service,
      List<Candidate> candidates,
      Evaluation evaluation,
      Map<String, double[]> evidence) {
    double doubt = 1;
    double suggestion = 0;
    for (Candidate candidate : candidates) {
      double[] e = evidence.getOrDefault(candidate.rule(), new double[2]);
      double fit = candidate.fit() == Fit.BEST ? 1 : ALSO;
      doubt *= 1 - fit * Math.min(e[0], candidate.strength());
      suggestion += fit * e[1];
    }
    double against = 0;
    boolean ruledOut = false;
    for (Exclusion exclusion : evaluation.exclusions()) {
      if (exclusion.service().equals(service)) {
        double[] e = evidence.getOrDefault(exclusion.rule(), new double[2]);
        if (exclusion.force() == Exclusion.Force.RULED_OUT) {
          ruledOut = true;
        } else {
          against = 1 - (1 - against) * (1 - Math.max(e[0], 0.5 * e[1]));
        }
      }
    }
    return new Support(
        1 - doubt,
        Math.min(1, suggestion),
        against,
        ruledOut,
        preference(service, evaluation, evidence));
  }

  private static double preference(
      String service, Evaluation evaluation, Map<String, double[]> evidence) {
    double sum = 0;
    for (Preference preference : evaluation.preferences()) {
      double strength = evidence.getOrDefault(preference.rule(), new double[2])[0];
      if (preference.better().equals(service)) {
        sum += strength;
      } else if (preference.over().equals(service)) {
        sum -= strength;
      }
    }
    return sum;
  }

  Support of(String service) {
    return byService.getOrDefault(service, Support.NONE);
  }

  /** The services with the most support, at most so many, those without any left out. */
  List<String> strongest(int most) {
    return byService.entrySet().stream()
        .filter(entry -> entry.getValue().phrase() > 0 || entry.getValue().suggestion() > 0)
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Support> entry) ->
                        -entry.getValue().phrase() - entry.getValue().suggestion())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  Set<String> services() {
    return byService.keySet();
  }
}
