package org.serviceadvisor.advice;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.engine.Evaluation;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Findings;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.reading.Likeness;
import org.serviceadvisor.reading.Reader;
import org.serviceadvisor.reading.Reading;

/**
 * A scenario read once, to be decided as often as its facts are edited.
 *
 * <p>An edited decision is a real one: the same rules, the same weights, only other facts.
 */
public final class Consultation {
  private static final int MOST_WORDS = 6;
  private static final double CLEARLY_DESCRIBED = 0.25;

  private final Advisor advisor;
  private final Scenario scenario;
  private final Reading reading;
  private final List<ReadOption> options;
  private final Perspective perspective;
  private final Lang lang;

  Consultation(
      Advisor advisor,
      Scenario scenario,
      Reading reading,
      List<ReadOption> options,
      Perspective perspective,
      Lang lang) {
    this.advisor = advisor;
    this.scenario = scenario;
    this.reading = reading;
    this.options = options;
    this.perspective = perspective;
    this.lang = lang;
  }

  /** The decision under edits, with all that a caller is told; none for the text as it stands. */
  public Decision decide(FactEdits edits) {
    return advisor.decideBoth(EditedReading.of(reading, edits), options, perspective(edits), lang);
  }

  /** The leading decision under edits, for those who compare many. */
  public Decision lead(FactEdits edits) {
    return lead(EditedReading.of(reading, edits), edits);
  }

  /**
   * The leading decision for another reading of the text.
   *
   * @param other the reading, from which the edits of facts were made already
   * @param edits of these, only whom they decide for counts
   */
  public Decision lead(Reading other, FactEdits edits) {
    return advisor.decide(other, options, perspective(edits), lang);
  }

  /** What the rules say of the facts that a decision rests on. */
  public Evaluation evaluate(Findings findings) {
    return advisor.rules().evaluate(findings.facts());
  }

  /** The same question with another reading, as if its words said that. */
  public Reading reading(FactEdits edits) {
    return EditedReading.of(reading, edits);
  }

  /** The scenario. */
  public Scenario scenario() {
    return scenario;
  }

  /** For whom and for which day it is decided. */
  public Perspective perspective(FactEdits edits) {
    return new Perspective(edits.forWhom().orElse(perspective.kind()), perspective.asOf());
  }

  /** The language of explanation. */
  public Lang lang() {
    return lang;
  }

  /** Catalogue entries that an option may mean, in the order of its words; empty for none such. */
  public List<String> servicesOf(String option) {
    return options.stream()
        .filter(read -> read.id().equals(option))
        .flatMap(read -> read.named().stream())
        .map(meanings -> meanings.iterator().next())
        .toList();
  }

  /** The need that an option describes clearly, if one stands out. */
  public Optional<String> clearlyDescribedBy(String option) {
    return options.stream()
        .filter(read -> read.id().equals(option))
        .flatMap(read -> read.likeness().top(1).stream())
        .filter(share -> share.share() >= CLEARLY_DESCRIBED)
        .map(Likeness.Share::need)
        .findFirst();
  }

  /**
   * How much each kind of evidence counts for each option, by its id: below 0 where it counts
   * against it. For the text as it stands.
   */
  public Map<String, Map<OptionFeature, Double>> weighed() {
    Weights weights = new Weights(advisor.knowledge().weights());
    Map<String, Map<OptionFeature, Double>> weighed = new HashMap<>();
    for (Evidence evidence : advisor.evidence(scenario, perspective)) {
      Map<OptionFeature, Double> counted = new EnumMap<>(OptionFeature.class);
      evidence
          .features()
          .forEach(
              (kind, value) -> {
                double score = weights.score(Map.of(kind, value));
                counted.put(kind, reading.inverted() ? -score : score);
              });
      weighed.put(evidence.option(), counted);
    }
    return weighed;
  }

  /** How the wording of an option leans between sound and poor practice; empty for a name. */
  public Optional<Stance> practiceOf(String option) {
    return sentence(option)
        .map(
            read ->
                new Stance(
                    read.soundness(), advisor.reader().wordsOfPractice(read.text(), MOST_WORDS)));
  }

  /** The words of an option that stand in right answers to questions like this one. */
  public List<String> aptWordsOf(String option) {
    Reader reader = advisor.reader();
    return options.stream()
        .filter(read -> read.id().equals(option))
        .flatMap(
            read ->
                reader.wordsOfAptness(reader.question(reading), read.text(), MOST_WORDS).stream())
        .toList();
  }

  /** How the wording of an option leans between duties of the customer and of AWS. */
  public Optional<Stance> dutyOf(String option) {
    return sentence(option)
        .map(
            read ->
                new Stance(
                    read.customersDuty(), advisor.reader().wordsOfDuty(read.text(), MOST_WORDS)));
  }

  private Optional<ReadOption> sentence(String option) {
    return options.stream()
        .filter(read -> read.id().equals(option) && read.isSentence())
        .findFirst();
  }

  /** The advisor that decides. */
  public Advisor advisor() {
    return advisor;
  }
}
