package org.serviceadvisor.advice;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.Hierarchy;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Context;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.Role;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.model.Stated;
import org.serviceadvisor.model.Support;
import org.serviceadvisor.reading.Reading;

/** Weighs the evidence for each option of one scenario. */
final class OptionWeigher {
  private static final double FLOOR = 0.0005;
  private static final double PART_OF_WHOLE = 0.15;
  private static final double SUBJECT_FLOOR = 0.02;

  /** Options of more words than this beside names describe something. */
  static final int MOST_WORDS_OF_A_NAME = 3;

  private final Knowledge knowledge;
  private final Hierarchy hierarchy;
  private final Supports supports;
  private final Map<String, Stated> stated = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> subjects = new TreeSet<>();
  private final Set<String> negated = new HashSet<>();
  private final Map<String, Set<String>> answersOf;

  OptionWeigher(
      Knowledge knowledge,
      Hierarchy hierarchy,
      Reading reading,
      List<Fact> facts,
      Supports supports,
      Map<String, Set<String>> answersOf) {
    this.knowledge = knowledge;
    this.hierarchy = hierarchy;
    this.supports = supports;
    this.answersOf = answersOf;
    for (Fact fact : facts) {
      if (fact instanceof Stated s) {
        stated.put(s.id(), s);
      } else if (fact instanceof Context context) {
        named.add(context.service());
        if (context.signal().role() == Role.ASK) {
          subjects.add(context.service());
        }
      }
    }
    for (Signal signal : reading.negated()) {
      negated.add(signal.fact());
    }
  }

  Map<OptionFeature, Double> features(ReadOption option) {
    Map<OptionFeature, Double> features = new EnumMap<>(OptionFeature.class);
    double described = described(option);
    if (option.named().isEmpty()) {
      features.put(OptionFeature.UNNAMED, 1.0);
      features.put(OptionFeature.DESCRIBED, Math.log(FLOOR + described));
      features.put(OptionFeature.SUGGESTION, Math.log(FLOOR + described));
    } else {
      named(option, features);
      features.put(
          OptionFeature.DESCRIBED_NAMED,
          Math.log(FLOOR + (option.isDescriptive() ? described : met(option))));
      features.put(OptionFeature.TWIST, twist(option));
    }
    features.put(OptionFeature.SAME_PHRASE, samePhrase(option));
    if (!subjects.isEmpty() && option.rest() > MOST_WORDS_OF_A_NAME) {
      features.put(
          OptionFeature.DESCRIBES_SUBJECT,
          Math.log(SUBJECT_FLOOR + describesSubject(option)) - Math.log(SUBJECT_FLOOR));
    }
    return features;
  }

  private void named(ReadOption option, Map<OptionFeature, Double> features) {
    double phrase = 0;
    double suggestion = 0;
    double against = 0;
    double preference = 0;
    double there = 0;
    double whole = 0;
    double part = 0;
    double weakest = 1;
    double negatedNeed = 0;
    boolean out = false;
    int n = option.named().size();
    for (Set<String> meanings : option.named()) {
      String service = best(meanings);
      Support support = supports.of(service);
      phrase += support.phrase() / n;
      suggestion += support.suggestion() / n;
      against += support.against() / n;
      preference += support.preference() / n;
      there += named.contains(service) ? 1.0 / n : 0;
      out |= support.ruledOut();
      weakest = Math.min(weakest, Math.max(support.phrase(), support.suggestion()));
      negatedNeed = Math.max(negatedNeed, denies(service));
      for (String other : supports.services()) {
        if (hierarchy.isPartOf(other, service)) {
          whole = Math.max(whole, supports.of(other).phrase());
          suggestion += 0.3 * supports.of(other).suggestion() / n;
        } else if (hierarchy.isPartOf(service, other)) {
          part = Math.max(part, supports.of(other).phrase());
          suggestion += PART_OF_WHOLE * supports.of(other).suggestion() / n;
        }
      }
    }
    features.put(OptionFeature.PHRASE, phrase);
    features.put(OptionFeature.SUGGESTION, Math.log(FLOOR + Math.min(1, suggestion)));
    features.put(OptionFeature.AGAINST, against);
    features.put(OptionFeature.PREFERENCE, preference);
    features.put(OptionFeature.NAMED_IN_TEXT, there);
    features.put(OptionFeature.WHOLE_OF_SUPPORTED, whole);
    features.put(OptionFeature.PART_OF_SUPPORTED, part);
    features.put(OptionFeature.NEGATED, negatedNeed);
    features.put(OptionFeature.RULED_OUT, out ? 1.0 : 0.0);
    if (n > 1) {
      features.put(OptionFeature.SEVERAL, 1.0);
      features.put(OptionFeature.WEAKEST_STEP, weakest);
    }
  }

  /** Of the entries that a name may mean, the one the scenario supports most. */
  String best(Set<String> meanings) {
    String best = meanings.iterator().next();
    double most = -1;
    for (String meaning : meanings) {
      double value = supports.of(meaning).phrase() + supports.of(meaning).suggestion();
      if (value > most) {
        most = value;
        best = meaning;
      }
    }
    return best;
  }

  private double denies(String service) {
    return negated.stream()
            .anyMatch(fact -> answersOf.getOrDefault(service, Set.of()).contains(fact))
        ? 1
        : 0;
  }

  /** How much the option, read as a scenario, asks for a service that the question is about. */
  private double describesSubject(ReadOption option) {
    double most = 0;
    for (String subject : subjects) {
      double share = 0;
      boolean said = false;
      for (FactDefinition fact : knowledge.facts().values()) {
        String answer = fact.answer().orElse("");
        if (answer.equals(subject) || hierarchy.isPartOf(answer, subject)) {
          share += option.likeness().share(fact.id());
          said |= option.phrases().contains(fact.id());
        }
      }
      most = Math.max(most, said ? 0.5 + 0.5 * share : share);
    }
    return most;
  }

  /** Both the scenario and the option point to needs; how much they agree. */
  private double described(ReadOption option) {
    double agreement = 0;
    for (Map.Entry<String, Double> described : option.described().entrySet()) {
      double direct = asked(described.getKey());
      Support support = supports.of(answer(described.getKey()));
      double through =
          option.named().isEmpty()
              ? 1 - (1 - 0.5 * support.phrase()) * (1 - support.suggestion())
              : 0;
      agreement += described.getValue() * Math.max(direct, 0.6 * through);
    }
    return agreement;
  }

  /** How much the scenario asks for what the named services answer, whichever need it is. */
  private double met(ReadOption option) {
    double most = 0;
    for (Set<String> meanings : option.named()) {
      for (String need : answersOf.getOrDefault(best(meanings), Set.of())) {
        most = Math.max(most, asked(need));
      }
    }
    return most;
  }

  private double asked(String need) {
    Stated fact = stated.get(need);
    return fact == null ? 0 : 1 - (1 - 0.5 * fact.phrase()) * (1 - fact.suggestion());
  }

  private String answer(String need) {
    FactDefinition definition = knowledge.facts().get(need);
    return definition == null ? need : definition.answer().orElse(need);
  }

  private double samePhrase(ReadOption option) {
    double most = 0;
    for (String fact : option.phrases()) {
      Stated s = stated.get(fact);
      most = Math.max(most, s == null ? 0 : s.phrase());
    }
    return most;
  }

  private double twist(ReadOption option) {
    if (option.phrases().isEmpty()) {
      return 0;
    }
    long foreign =
        option.phrases().stream()
            .filter(fact -> knowledge.facts().containsKey(fact))
            .filter(
                fact ->
                    option.named().stream()
                        .flatMap(Set::stream)
                        .noneMatch(s -> answersOf.getOrDefault(s, Set.of()).contains(fact)))
            .count();
    return (double) foreign / option.phrases().size();
  }
}
