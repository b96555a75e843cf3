package org.serviceadvisor.advice;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.serviceadvisor.knowledge.Hierarchy;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Context;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.Role;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.model.Stated;
import org.serviceadvisor.model.Support;
import org.serviceadvisor.reading.Aptness;
import org.serviceadvisor.reading.Likeness;
import org.serviceadvisor.reading.Reader;
import org.serviceadvisor.reading.Reading;

/** Weighs the evidence for each option of one scenario. */
final class OptionWeigher {
  private static final double FLOOR = 0.0001;
  private static final double FAINT_FLOOR = 1e-10;
  private static final double PART_OF_WHOLE = 0.15;
  private static final double WHOLE_OF_PART = 0.3;
  private static final double SUBJECT_FLOOR = 0.0005;
  private static final int MOST_DESCRIBED = 30;
  private static final double NAMED_TOO = 10;
  private static final double AGREEMENT_FLOOR = 0.005;
  private static final double MOST_LOG_ODDS = 4;

  private final Knowledge knowledge;
  private final Hierarchy hierarchy;
  private final Reading reading;
  private final Supports supports;
  private final Map<String, Stated> stated = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> subjects = new TreeSet<>();
  private final Set<String> negated = new HashSet<>();
  private final NeedsByEntry needs;
  private final Reader reader;
  private Optional<Aptness.Question> question = Optional.empty();
  private final boolean defines;
  private final boolean onlyOne;

  OptionWeigher(
      Knowledge knowledge,
      Hierarchy hierarchy,
      Reading reading,
      List<ReadOption> options,
      List<Fact> facts,
      Supports supports,
      NeedsByEntry needs,
      Reader reader) {
    this.reader = reader;
    this.onlyOne = reading.wanted() == 1 && options.size() <= Advisor.ONE_ANSWER_AMONG;
    this.knowledge = knowledge;
    this.hierarchy = hierarchy;
    this.reading = reading;
    this.supports = supports;
    this.needs = needs;
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
    this.defines = !reading.subject().isEmpty() && (reading.inverted() || mostlySayings(options));
    if (defines) {
      subjects.clear();
      subjects.addAll(reading.subject());
    } else if (subjects.isEmpty()) {
      subjects.addAll(named);
    }
    Set<String> all = Set.copyOf(subjects);
    subjects.removeIf(whole -> all.stream().anyMatch(part -> hierarchy.isPartOf(part, whole)));
    for (Signal signal : reading.negated()) {
      negated.add(signal.fact());
    }
  }

  /** Whether most options say something, so that they can tell what a thing is or does. */
  private static boolean mostlySayings(List<ReadOption> options) {
    long sayings = options.stream().filter(o -> o.isSentence() || o.named().isEmpty()).count();
    return 2 * sayings > options.size();
  }

  /** The evidence for an option. */
  Map<OptionFeature, Double> features(ReadOption option) {
    Map<OptionFeature, Double> features = withoutAptness(option);
    features.put(aptness(option), reader.aptness(question(), option.read(), option.whole()));
    return features;
  }

  private Aptness.Question question() {
    if (question.isEmpty()) {
      question = Optional.of(reader.question(reading));
    }
    return question.orElseThrow();
  }

  /** The evidence for an entry of the catalogue, for which no answer is worded. */
  Map<OptionFeature, Double> features(String service) {
    return withoutAptness(ReadOption.justNamed(service));
  }

  private Map<OptionFeature, Double> withoutAptness(ReadOption option) {
    Map<OptionFeature, Double> features = new EnumMap<>(OptionFeature.class);
    features.put(OptionFeature.SAME_PHRASE, samePhrase(option));
    features.put(OptionFeature.SOUND, within(option.soundness()));
    features.put(OptionFeature.DUTY, within(duty(option)));
    if (defines && option.isDescriptive()) {
      features.put(
          OptionFeature.DEFINES,
          Math.log(SUBJECT_FLOOR + describesSubject(option)) - Math.log(SUBJECT_FLOOR));
    }
    boolean saying = option.named().isEmpty() || option.isSentence();
    if (saying && (defines || reading.dutyAsked() != Reading.Duty.NONE)) {
      return features;
    }
    if (option.isDescriptive() && !subjects.isEmpty()) {
      features.put(
          OptionFeature.DESCRIBES_SUBJECT,
          Math.log(SUBJECT_FLOOR + describesSubject(option)) - Math.log(SUBJECT_FLOOR));
    }
    double described =
        option.isDescriptive() ? Math.log(FLOOR + described(option)) - Math.log(FLOOR) : 0;
    if (option.named().isEmpty()) {
      features.put(OptionFeature.UNNAMED, 1.0);
      features.put(OptionFeature.DESCRIBED_UNNAMED, described);
      features.put(OptionFeature.AGREES, agreement(option));
      return features;
    }
    features.put(OptionFeature.DESCRIBED, described);
    Named sum = named(option);
    sum.common(features);
    if (option.named().size() > 1) {
      features.put(OptionFeature.ORDER, order(option));
    }
    if (option.isSentence()) {
      features.put(OptionFeature.SENTENCE, 1.0);
      features.put(OptionFeature.SENTENCE_AGREES, agreement(option));
      features.put(OptionFeature.TWIST, twist(option));
      sum.sentence(features);
    } else {
      sum.names(features);
    }
    return features;
  }

  private double agreement(ReadOption option) {
    return Math.log(AGREEMENT_FLOOR + option.likeness().agreement(reading.likeness()))
        - Math.log(AGREEMENT_FLOOR);
  }

  private OptionFeature aptness(ReadOption option) {
    if (option.isSentence()) {
      return OptionFeature.APT;
    }
    return onlyOne ? OptionFeature.APT_NAME : OptionFeature.APT_NAME_OF_SEVERAL;
  }

  private double duty(ReadOption option) {
    return switch (reading.dutyAsked()) {
      case NONE -> 0;
      case OF_CUSTOMER -> option.customersDuty();
      case OF_AWS -> -option.customersDuty();
    };
  }

  /** Log-odds within bounds: no single reading of a sentence is surer than that. */
  private static double within(double logOdds) {
    return Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, logOdds));
  }

  /** What speaks for and against the services that an option names. */
  private static final class Named {
    private final int n;
    private double phrase;
    private double suggestion;
    private double best;
    private double against;
    private double preference;
    private double there;
    private double whole;
    private double part;
    private double weakest = 1;
    private double negated;
    private boolean out;

    private Named(int n) {
      this.n = n;
    }

    private void common(Map<OptionFeature, Double> features) {
      features.put(OptionFeature.AGAINST, against / n);
      features.put(OptionFeature.PREFERENCE, preference / n);
      features.put(OptionFeature.NAMED_IN_TEXT, there / n);
      features.put(OptionFeature.NEGATED, negated);
      features.put(OptionFeature.RULED_OUT, out ? 1.0 : 0.0);
      features.put(OptionFeature.WHOLE_OF_SUPPORTED, whole);
      features.put(OptionFeature.PART_OF_SUPPORTED, part);
    }

    private void names(Map<OptionFeature, Double> features) {
      features.put(OptionFeature.PHRASE, phrase / n);
      features.put(OptionFeature.SUGGESTION, Math.log(FLOOR + Math.min(1, suggestion / n)));
      features.put(
          OptionFeature.FAINT_SUGGESTION, Math.log(FAINT_FLOOR + Math.min(1, suggestion / n)));
      if (n > 1) {
        features.put(OptionFeature.SEVERAL, 1.0);
        features.put(OptionFeature.WEAKEST_STEP, weakest);
      }
    }

    private void sentence(Map<OptionFeature, Double> features) {
      features.put(OptionFeature.SENTENCE_PHRASE, phrase / n);
      features.put(
          OptionFeature.SENTENCE_SUGGESTION, Math.log(FLOOR + Math.min(1, suggestion / n)));
      features.put(OptionFeature.SENTENCE_BEST, Math.log(FLOOR + Math.min(1, best)));
    }
  }

  private Named named(ReadOption option) {
    Named sum = new Named(option.named().size());
    for (Set<String> meanings : option.named()) {
      String service = best(meanings);
      Support support = supports.of(service);
      sum.phrase += support.phrase();
      sum.against += support.against();
      sum.preference += support.preference();
      sum.there += named.contains(service) ? 1 : 0;
      sum.out |= support.ruledOut();
      sum.weakest = Math.min(sum.weakest, Math.max(support.phrase(), support.suggestion()));
      sum.negated = Math.max(sum.negated, denies(service));
      double suggestion = Math.max(support.suggestion(), likeness(service));
      suggestion = withRelatives(service, suggestion, sum);
      sum.suggestion += suggestion;
      sum.best = Math.max(sum.best, suggestion);
    }
    return sum;
  }

  /** Adds a share of what speaks for parts of a service and for what it is a part of. */
  private double withRelatives(String service, double own, Named sum) {
    Set<String> parts = hierarchy.partsOf(service);
    Set<String> wholes = hierarchy.wholesOf(service);
    if (parts.isEmpty() && wholes.isEmpty()) {
      return own;
    }
    double suggestion = own;
    for (String other : supports.services()) {
      if (parts.contains(other)) {
        sum.whole = Math.max(sum.whole, supports.of(other).phrase());
        suggestion += WHOLE_OF_PART * supports.of(other).suggestion();
      } else if (wholes.contains(other)) {
        sum.part = Math.max(sum.part, supports.of(other).phrase());
        suggestion += PART_OF_WHOLE * supports.of(other).suggestion();
      }
    }
    return suggestion;
  }

  /** How many neighbours among the named services the scenario needs in this order, of all. */
  private double order(ReadOption option) {
    double right = 0;
    int before = Integer.MAX_VALUE;
    for (Set<String> meanings : option.named()) {
      int place = firstPlace(best(meanings));
      right += before <= place && place < Integer.MAX_VALUE ? 1 : 0;
      before = place;
    }
    return right / (option.named().size() - 1);
  }

  /** Where the scenario first says something that the service answers. */
  private int firstPlace(String service) {
    return needs.of(service).stream()
        .map(stated::get)
        .filter(Objects::nonNull)
        .flatMap(fact -> fact.signals().stream())
        .mapToInt(Signal::start)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** How much the scenario asks for a need that the service answers first, from 0 to 1. */
  double answersDirectly(String service) {
    double most = 0;
    for (String need : needs.of(service)) {
      most = Math.max(most, asked(need));
    }
    return most;
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

  /** Share of the statements' likeness that points to needs which the service answers. */
  private double likeness(String service) {
    double sum = 0;
    for (String need : needs.of(service)) {
      sum += reading.likeness().share(need);
    }
    return sum;
  }

  private double denies(String service) {
    return negated.stream().anyMatch(fact -> needs.of(service).contains(fact)) ? 1 : 0;
  }

  /**
   * How much what the option describes is asked for or supported; what belongs to a service that it
   * names is the likelier reading.
   */
  private double described(ReadOption option) {
    double sum = 0;
    double all = 0;
    Set<String> concerned = concerned(option);
    for (Likeness.Share share : option.likeness().flattened(MOST_DESCRIBED)) {
      String answer = needs.answer(share.need());
      double weight = share.share() * (concerned.contains(answer) ? NAMED_TOO : 1);
      Support support = supports.of(answer);
      double through = 1 - (1 - 0.5 * support.phrase()) * (1 - support.suggestion());
      sum += weight * Math.max(asked(share.need()), 0.6 * through);
      all += weight;
    }
    return all == 0 ? 0 : sum / all;
  }

  /** What an option names, with its parts and what it is a part of. */
  private Set<String> concerned(ReadOption option) {
    Set<String> concerned = new HashSet<>();
    for (Set<String> meanings : option.named()) {
      for (String meaning : meanings) {
        concerned.add(meaning);
        concerned.addAll(hierarchy.partsOf(meaning));
        concerned.addAll(hierarchy.wholesOf(meaning));
      }
    }
    return concerned;
  }

  private double asked(String need) {
    Stated fact = stated.get(need);
    return fact == null
        ? reading.likeness().share(need)
        : 1 - (1 - 0.5 * fact.phrase()) * (1 - fact.suggestion());
  }

  /** How much the option describes what the question is about. */
  private double describesSubject(ReadOption option) {
    double most = 0;
    for (String subject : subjects) {
      double share = 0;
      boolean said = false;
      for (String need : needs.ofFamily(subject)) {
        share += option.likeness().share(need);
        said |= option.phrases().contains(need);
      }
      most = Math.max(most, said ? 0.5 + 0.5 * share : share);
    }
    return most;
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
                        .noneMatch(s -> needs.of(s).contains(fact)))
            .count();
    return (double) foreign / option.phrases().size();
  }
}
