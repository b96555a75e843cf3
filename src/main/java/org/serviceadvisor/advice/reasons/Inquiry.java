package org.serviceadvisor.advice.reasons;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.serviceadvisor.advice.Consultation;
import org.serviceadvisor.advice.OptionFeature;
import org.serviceadvisor.engine.Evaluation;
import org.serviceadvisor.engine.RuleShapes;
import org.serviceadvisor.explain.Check;
import org.serviceadvisor.explain.FactWords;
import org.serviceadvisor.explain.Flips;
import org.serviceadvisor.explain.NextQuestion;
import org.serviceadvisor.explain.Outcome;
import org.serviceadvisor.explain.Robustness;
import org.serviceadvisor.explain.Why;
import org.serviceadvisor.explain.WhyNot;
import org.serviceadvisor.explain.picture.Picture;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Exclusion;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.RankedOption;
import org.serviceadvisor.model.RankedService;
import org.serviceadvisor.reading.Reading;

/**
 * One decision and everything that can be asked about it. Each answer is worked out when asked for;
 * the decision alone costs no more than a plain one.
 *
 * <p>For one thread.
 */
public final class Inquiry {
  private static final int MOST_RIVALS = 4;

  private final Consultation consultation;
  private final FactEdits facts;
  private final Decision decision;
  private Optional<Evaluation> evaluation = Optional.empty();
  private Optional<Map<String, Map<OptionFeature, Double>>> weighed = Optional.empty();

  Inquiry(Consultation consultation, FactEdits facts) {
    this.consultation = consultation;
    this.facts = facts;
    this.decision = consultation.decide(facts);
  }

  /** The decision, with the facts that the caller gave. */
  public Decision decision() {
    return decision;
  }

  /** Whether there is one answer. */
  public boolean isSettled() {
    return outcome().isRecommended();
  }

  /** The facts that the caller gave. */
  public FactEdits facts() {
    return facts;
  }

  /** The language of explanation. */
  public Lang lang() {
    return consultation.lang();
  }

  /** Why the answer is what it is, in full. */
  public Why why() {
    return new Whys(this).why();
  }

  /**
   * The reason for the answer in a sentence where no rule gives one; empty where one does, or where
   * there is no answer.
   */
  public Optional<String> reasonWithoutRule() {
    return new Whys(this).reasonWithoutRule();
  }

  /**
   * Why something is not the answer.
   *
   * @param said id of an option, id of a catalogue entry, or a name as people write it
   */
  public WhyNot whyNot(String said) {
    return new WhyNots(this).whyNot(new Targets(this).of(said));
  }

  /** The smallest changes of facts that make something else the answer. */
  public Flips flips() {
    return new FlipSearch(this).toAnythingElse();
  }

  /**
   * The smallest changes of facts that make something the answer.
   *
   * @param said id of an option, id of a catalogue entry, or a name as people write it
   */
  public Flips flipsTo(String said) {
    return new FlipSearch(this).to(new Targets(this).of(said));
  }

  /** The question that would settle the most; empty where no question changes anything. */
  public Optional<NextQuestion> nextQuestion() {
    return new NextQuestions(this).best();
  }

  /** How much misreading the answer stands. */
  public Robustness robustness() {
    return new RobustnessSearch(this).search();
  }

  /** Whether somebody else's answer holds. */
  public Check check(String said) {
    return new Referee(this).check(said);
  }

  /** The decision as a graph. */
  public Picture picture() {
    return new PictureMaker(this).picture();
  }

  /**
   * What one would ask "why not" about: the other options, or for an open question the services
   * that come next and those that are ruled out. Ids, best first.
   */
  public List<String> rivals() {
    List<RankedOption> options = decision.findings().options();
    if (!options.isEmpty()) {
      List<String> picked = outcome().options();
      return options.stream().map(RankedOption::id).filter(id -> !picked.contains(id)).toList();
    }
    Set<String> rivals = new LinkedHashSet<>();
    decision.findings().exclusions().stream()
        .filter(x -> x.force() == Exclusion.Force.RULED_OUT)
        .map(Exclusion::service)
        .forEach(rivals::add);
    decision.findings().services().stream().map(RankedService::service).forEach(rivals::add);
    rivals.removeAll(outcome().services());
    return rivals.stream().limit(MOST_RIVALS).toList();
  }

  Consultation consultation() {
    return consultation;
  }

  /** How much each kind of evidence counts for each option, by its id. */
  Map<String, Map<OptionFeature, Double>> weighed() {
    if (weighed.isEmpty()) {
      weighed = Optional.of(facts.isEmpty() ? consultation.weighed() : Map.of());
    }
    return weighed.orElseThrow();
  }

  Outcome outcome() {
    return Outcome.of(decision);
  }

  Outcome outcome(FactEdits more) {
    return Outcome.of(consultation.lead(facts.and(more)));
  }

  Reading reading() {
    return consultation.reading(facts);
  }

  Evaluation evaluation() {
    if (evaluation.isEmpty()) {
      evaluation = Optional.of(consultation.evaluate(decision.findings()));
    }
    return evaluation.orElseThrow();
  }

  Knowledge knowledge() {
    return consultation.advisor().knowledge();
  }

  RuleShapes shapes() {
    return consultation.advisor().rules().shapes();
  }

  FactWords words() {
    return new FactWords(knowledge(), consultation.scenario().options(), lang());
  }
}
