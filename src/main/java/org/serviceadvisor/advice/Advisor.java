package org.serviceadvisor.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.serviceadvisor.engine.Evaluation;
import org.serviceadvisor.engine.RuleBase;
import org.serviceadvisor.explain.Explainer;
import org.serviceadvisor.knowledge.Composition;
import org.serviceadvisor.knowledge.Hierarchy;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Abstained;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.Findings;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.RankedOption;
import org.serviceadvisor.model.RankedService;
import org.serviceadvisor.model.Recommended;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.model.Support;
import org.serviceadvisor.model.Tied;
import org.serviceadvisor.reading.Likeness;
import org.serviceadvisor.reading.Reader;
import org.serviceadvisor.reading.Reading;

/** Decides scenarios. Built once, safe for threads. */
public final class Advisor {
  private static final int NEEDS_PER_OPTION_SERVICE = 3;
  private static final int DESCRIBED_NEEDS = 6;
  private static final double LEAST_SUGGESTION = 0.35;
  private static final int FEWEST_WORDS = 6;
  private static final double LEAST_PHRASE = 0.3;

  /** Exams give so many options for one answer, and more for two. */
  static final int ONE_ANSWER_AMONG = 4;

  /**
   * An option may stand for a whole or a part of what is needed; an open answer names the thing
   * itself.
   */
  private static final Set<OptionFeature> AMONG_OPTIONS_ONLY =
      Set.of(OptionFeature.PART_OF_SUPPORTED, OptionFeature.WHOLE_OF_SUPPORTED);

  private static final int MOST_RANKED = 20;

  private static final double TIE = 0.02;

  /** Where any number may be right, how far behind the best an option may be and be right too. */
  private static final double FARTHEST_BEHIND = 1.05;

  private final Knowledge knowledge;
  private final Hierarchy hierarchy;
  private final Reader reader;
  private final OptionReader optionReader;
  private final RuleBase rules;
  private final Explainer explainer;
  private final FactBuilder factBuilder;
  private final Weights weights;
  private final NeedsByEntry needs;

  /**
   * An advisor.
   *
   * @param reader reads scenarios and options
   */
  public Advisor(Knowledge knowledge, RuleBase rules, Reader reader) {
    this.knowledge = knowledge;
    this.rules = rules;
    this.hierarchy = new Hierarchy(knowledge.services());
    this.reader = reader;
    this.optionReader = new OptionReader(knowledge, hierarchy, reader);
    this.explainer = new Explainer(knowledge);
    this.factBuilder = new FactBuilder(knowledge);
    this.weights = new Weights(knowledge.weights());
    this.needs = new NeedsByEntry(knowledge, hierarchy);
  }

  /** Decides a scenario for a perspective, with reasons in the language of explanation. */
  public Decision decide(Scenario scenario, Perspective perspective, Optional<Lang> explainIn) {
    Reading reading = reader.read(scenario.text(), scenario.lang());
    Lang lang = explainIn.orElse(reading.lang());
    List<ReadOption> options = optionReader.read(scenario.options(), reading);
    return decideBoth(reading, options, perspective, lang);
  }

  /** The language of a scenario: as it says, else as it is read. */
  Lang lang(Scenario scenario) {
    return scenario.lang().orElseGet(() -> reader.read(scenario.text(), Optional.empty()).lang());
  }

  /** Decides for one option alone, however many there are. */
  Decision decideOne(Scenario scenario, Perspective perspective, Optional<Lang> explainIn) {
    Reading reading = reader.read(scenario.text(), scenario.lang());
    List<ReadOption> options = optionReader.read(scenario.options(), reading);
    return decide(reading, options, perspective, explainIn.orElse(reading.lang()), 1);
  }

  /** Reads a scenario once, to decide it as often as its facts are edited. */
  public Consultation consult(
      Scenario scenario, Perspective perspective, Optional<Lang> explainIn) {
    Reading reading = reader.read(scenario.text(), scenario.lang());
    List<ReadOption> options = optionReader.read(scenario.options(), reading);
    Lang lang = explainIn.orElse(reading.lang());
    return new Consultation(this, scenario, reading, options, perspective, lang);
  }

  /** Decides a reading; for the exam also what a new account would get, where that differs. */
  Decision decideBoth(
      Reading reading, List<ReadOption> options, Perspective perspective, Lang lang) {
    Decision decision = decide(reading, options, perspective, lang);
    if (perspective.kind() != Perspective.Kind.EXAM
        || !(decision instanceof Recommended recommended)) {
      return decision;
    }
    return withNewAccount(recommended, reading, perspective, lang);
  }

  /** The same advisor, but with another reader. */
  public Advisor with(Reader other) {
    return new Advisor(knowledge, rules, other);
  }

  /** The reader, for commands that show how a text was read. */
  public Reader reader() {
    return reader;
  }

  /** The rules at work. */
  public RuleBase rules() {
    return rules;
  }

  /** What the advisor knows. */
  public Knowledge knowledge() {
    return knowledge;
  }

  private Recommended withNewAccount(
      Recommended recommended, Reading reading, Perspective perspective, Lang lang) {
    if (recommended.explanation().notices().isEmpty()) {
      return recommended;
    }
    Perspective fresh = new Perspective(Perspective.Kind.NEW_ACCOUNT, perspective.asOf());
    Optional<Recommended> newAccount =
        decide(reading, List.of(), fresh, lang) instanceof Recommended other
            ? Optional.of(other)
            : Optional.empty();
    return new Recommended(
        recommended.findings(),
        recommended.services(),
        recommended.options(),
        recommended.confidence(),
        recommended.explanation(),
        newAccount);
  }

  /** Decides a reading for one perspective alone. */
  Decision decide(Reading reading, List<ReadOption> options, Perspective perspective, Lang lang) {
    return decide(reading, options, perspective, lang, Integer.MAX_VALUE);
  }

  private Decision decide(
      Reading reading, List<ReadOption> options, Perspective perspective, Lang lang, int most) {
    Weighing weighing = weigh(reading, options, perspective);
    List<Fact> facts = weighing.facts();
    Evaluation evaluation = weighing.evaluation();
    Supports supports = weighing.supports();
    OptionWeigher weigher = weighing.weigher();
    HouseOrder house = new HouseOrder(evaluation, knowledge);
    List<RankedService> services = house.services(rankServices(reading, supports, weigher));
    List<RankedOption> ranked =
        options.isEmpty()
            ? List.of()
            : house.options(rankOptions(reading, options, supports, weigher));
    Findings findings =
        new Findings(
            knowledge.version(),
            reading.lang(),
            perspective,
            facts,
            services,
            ranked,
            evaluation.exclusions(),
            evaluation.trace());
    return options.isEmpty()
        ? open(findings, reading.likeness().knownWords(), evaluation, lang)
        : pick(findings, Math.min(most, count(reading, ranked)), evaluation, lang);
  }

  /** What the rules made of a reading, ready to weigh options by. */
  private record Weighing(
      List<Fact> facts, Evaluation evaluation, Supports supports, OptionWeigher weigher) {}

  private Weighing weigh(Reading reading, List<ReadOption> options, Perspective perspective) {
    List<Fact> facts = factBuilder.facts(reading, wantedNeeds(reading, options), perspective);
    Evaluation evaluation = rules.evaluate(facts);
    Supports supports = new Supports(evaluation, knowledge);
    return new Weighing(
        facts,
        evaluation,
        supports,
        new OptionWeigher(knowledge, hierarchy, reading, options, facts, supports, needs, reader));
  }

  /**
   * Needs that an option answers and the text is a little like, so that rules can speak of every
   * option.
   */
  private Set<String> wantedNeeds(Reading reading, List<ReadOption> options) {
    Set<String> wanted = new TreeSet<>();
    for (ReadOption option : options) {
      Set<String> services = new LinkedHashSet<>();
      option.named().forEach(services::addAll);
      for (String service : services) {
        needs.of(service).stream()
            .filter(need -> reading.likeness().share(need) > 0.0005)
            .sorted(Comparator.comparingDouble((String need) -> -reading.likeness().share(need)))
            .limit(NEEDS_PER_OPTION_SERVICE)
            .forEach(wanted::add);
      }
      option.likeness().top(DESCRIBED_NEEDS).stream()
          .map(Likeness.Share::need)
          .filter(need -> reading.likeness().share(need) > 0.0002)
          .forEach(wanted::add);
    }
    return wanted;
  }

  private List<RankedService> rankServices(
      Reading reading, Supports supports, OptionWeigher weigher) {
    List<RankedService> ranked = new ArrayList<>();
    for (String service : supports.strongest(MOST_RANKED)) {
      Map<OptionFeature, Double> features = weigher.features(service);
      features.keySet().removeAll(AMONG_OPTIONS_ONLY);
      boolean idea = !knowledge.service(service).kind().isOfferedByAws();
      double score =
          weights.openScore(features)
              + weights.answersDirectly() * weigher.answersDirectly(service)
              + (idea && !reading.asksIdea() ? weights.ideaUnasked() : 0);
      ranked.add(new RankedService(service, score, supports.of(service)));
    }
    ranked.sort(
        Comparator.comparingDouble(RankedService::score)
            .reversed()
            .thenComparing(RankedService::service));
    return ranked;
  }

  private List<RankedOption> rankOptions(
      Reading reading, List<ReadOption> options, Supports supports, OptionWeigher weigher) {
    Map<ReadOption, Double> alone = new LinkedHashMap<>();
    for (ReadOption option : options) {
      double score = weights.score(weigher.features(option));
      alone.put(option, reading.inverted() ? -score : score);
    }
    Map<ReadOption, Double> scores =
        wanted(reading, options.size()) > 1 ? Alternatives.apart(alone) : alone;
    double most = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double sure = weights.sureness();
    double sum = scores.values().stream().mapToDouble(s -> Math.exp(sure * (s - most))).sum();
    List<RankedOption> ranked = new ArrayList<>();
    scores.forEach(
        (option, score) ->
            ranked.add(
                new RankedOption(
                    option.id(),
                    option.text(),
                    option.named().stream().map(weigher::best).distinct().toList(),
                    Math.exp(sure * (score - most)) / sum,
                    score,
                    option.named().isEmpty()
                        ? Support.NONE
                        : supports.of(weigher.best(option.named().get(0))))));
    List<String> order = options.stream().map(ReadOption::id).toList();
    ranked.sort(
        Comparator.comparingDouble(RankedOption::score)
            .reversed()
            .thenComparing(o -> order.indexOf(o.id())));
    return ranked;
  }

  private Decision pick(Findings findings, int count, Evaluation evaluation, Lang lang) {
    List<RankedOption> ranked = findings.options();
    List<RankedOption> best = ranked.subList(0, count);
    List<String> ids = best.stream().map(RankedOption::id).sorted().toList();
    List<String> services = best.stream().flatMap(o -> o.services().stream()).distinct().toList();
    Optional<String> rival =
        ranked.stream()
            .skip(count)
            .flatMap(o -> o.services().stream())
            .filter(s -> !services.contains(s))
            .findFirst();
    double confidence = best.get(0).share();
    var explanation = explainer.explain(services, rival, evaluation, findings.perspective(), lang);
    boolean tie =
        ranked.size() > count
            && best.get(count - 1).score() - ranked.get(count).score() < TIE * 0.01;
    if (tie) {
      return new Tied(
          findings,
          services,
          ids,
          confidence,
          explanation,
          Questions.between(ranked.get(count - 1), ranked.get(count), lang));
    }
    return new Recommended(findings, services, ids, confidence, explanation, Optional.empty());
  }

  /**
   * How many options to pick. Exams give four options for one answer; with five or more, two are
   * right unless the text says else.
   */
  private static int count(Reading reading, List<RankedOption> ranked) {
    if (reading.wanted() == 0) {
      return several(ranked);
    }
    return Math.min(wanted(reading, ranked.size()), ranked.size());
  }

  private static int wanted(Reading reading, int options) {
    return reading.wanted() == 1 && options > ONE_ANSWER_AMONG ? 2 : reading.wanted();
  }

  private static int several(List<RankedOption> ranked) {
    double bar = ranked.get(0).score() - FARTHEST_BEHIND;
    return (int) ranked.stream().filter(option -> option.score() >= bar).count();
  }

  /**
   * Phrases prove; suggestions alone suffice only where they are clear and rest on more than a few
   * words.
   */
  private static boolean isSupported(Support support, int knownWords) {
    return support.phrase() >= LEAST_PHRASE
        || support.suggestion() >= LEAST_SUGGESTION && knownWords >= FEWEST_WORDS;
  }

  private Decision open(Findings findings, int knownWords, Evaluation evaluation, Lang lang) {
    List<RankedService> possible =
        findings.services().stream().filter(s -> !s.support().ruledOut()).toList();
    List<RankedService> ranked =
        possible.stream().dropWhile(s -> !isSupported(s.support(), knownWords)).toList();
    if (ranked.isEmpty()) {
      return new Abstained(
          findings,
          Questions.missing(
              possible.stream()
                  .map(RankedService::service)
                  .limit(3)
                  .map(s -> knowledge.service(s).name().in(lang))
                  .toList(),
              lang));
    }
    List<String> chosen = composed(ranked);
    Optional<String> rival =
        ranked.stream().map(RankedService::service).filter(s -> !chosen.contains(s)).findFirst();
    double most = ranked.get(0).score();
    double sum = ranked.stream().limit(20).mapToDouble(s -> Math.exp(s.score() - most)).sum();
    var explanation = explainer.explain(chosen, rival, evaluation, findings.perspective(), lang);
    return new Recommended(findings, chosen, List.of(), 1 / sum, explanation, Optional.empty());
  }

  /** The best service, or a chain of well supported ones when the catalogue knows it. */
  private List<String> composed(List<RankedService> ranked) {
    String first = ranked.get(0).service();
    Set<String> sure = new HashSet<>();
    ranked.stream().filter(s -> s.support().phrase() >= 0.8).forEach(s -> sure.add(s.service()));
    for (Composition composition : knowledge.compositions()) {
      List<String> steps = composition.steps().stream().filter(sure::contains).toList();
      if (steps.size() > 1 && steps.contains(first)) {
        return steps;
      }
    }
    return List.of(first);
  }

  /**
   * The evidence for each option of a scenario, in the order of the options, for training the
   * weights.
   */
  public List<Evidence> evidence(Scenario scenario, Perspective perspective) {
    Reading reading = reader.read(scenario.text(), scenario.lang());
    List<ReadOption> options = optionReader.read(scenario.options(), reading);
    OptionWeigher weigher = weigh(reading, options, perspective).weigher();
    return options.stream()
        .map(
            option ->
                new Evidence(
                    option.id(),
                    scenario.expected().contains(option.id()) != reading.inverted(),
                    weigher.features(option)))
        .toList();
  }
}
