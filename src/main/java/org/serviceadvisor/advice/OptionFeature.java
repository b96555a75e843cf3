package org.serviceadvisor.advice;

import java.util.Locale;

/**
 * Kinds of evidence that are weighed for an option; their weights stand in {@code
 * rules/decision/weights.yaml}.
 */
public enum OptionFeature {
  /** A name: phrases of the scenario support its service. */
  PHRASE(Direction.FOR),
  /** A name: statements that the scenario is like point to it; logarithm of their share. */
  SUGGESTION(Direction.FOR),
  /**
   * A name: the same on a scale that tells small shares apart, as for the second of two answers;
   * logarithm.
   */
  FAINT_SUGGESTION(Direction.FOR),
  /** Rules say another service is the better choice. */
  AGAINST(Direction.AGAINST),
  /** A limit or a date rules it out. */
  RULED_OUT(Direction.AGAINST),
  /** Preferences for it less those against it. */
  PREFERENCE(Direction.FOR),
  /** The scenario names it: it is there already. */
  NAMED_IN_TEXT(Direction.AGAINST),
  /** A phrase stands in both the scenario and the option. */
  SAME_PHRASE(Direction.FOR),
  /** It chains several services. */
  SEVERAL(Direction.EITHER),
  /** The weakest of several services that the option chains. */
  WEAKEST_STEP(Direction.FOR),
  /** Its services stand in the order in which the scenario needs them; share of neighbours. */
  ORDER(Direction.FOR),
  /** It names a whole of which a part is supported. */
  WHOLE_OF_SUPPORTED(Direction.FOR),
  /** It names a part whose whole is supported. */
  PART_OF_SUPPORTED(Direction.FOR),
  /** The scenario says it does not want what this does. */
  NEGATED(Direction.AGAINST),
  /** A sentence that names services. */
  SENTENCE(Direction.EITHER),
  /** A sentence: phrases of the scenario support its services on average. */
  SENTENCE_PHRASE(Direction.FOR),
  /** A sentence: statements point to the best of its services; logarithm. */
  SENTENCE_BEST(Direction.FOR),
  /** A sentence: statements point to its services on average; logarithm. */
  SENTENCE_SUGGESTION(Direction.FOR),
  /** It says more than names, and what it describes is supported; logarithm. */
  DESCRIBED(Direction.FOR),
  /** It names nothing, and what it describes is supported; logarithm. */
  DESCRIBED_UNNAMED(Direction.FOR),
  /** A sentence that names services describes what the scenario needs; logarithm. */
  SENTENCE_AGREES(Direction.FOR),
  /** It names no known service and is read by what it describes. */
  UNNAMED(Direction.EITHER),
  /** It names nothing, and describes what the scenario needs; logarithm. */
  AGREES(Direction.FOR),
  /** The question is about something, and the option describes that; logarithm. */
  DESCRIBES_SUBJECT(Direction.FOR),
  /** The question asks what something is or does, and the option says that; logarithm. */
  DEFINES(Direction.FOR),
  /** A sentence describes sound rather than poor practice; log-odds. */
  SOUND(Direction.FOR),
  /** A sentence: right answers to like questions were made of such words and needs. */
  APT(Direction.FOR),
  /** A name: right answers to like questions had such names. */
  APT_NAME(Direction.FOR),
  /** A name, where several are asked for: the same. */
  APT_NAME_OF_SEVERAL(Direction.FOR),
  /** A sentence describes a duty of whose duty is asked for; log-odds. */
  DUTY(Direction.FOR),
  /** What the option says is done is not what the services it names do. */
  TWIST(Direction.AGAINST);

  /** Which way evidence of a kind may count: what speaks against an option never helps it. */
  enum Direction {
    FOR,
    AGAINST,
    EITHER;

    double within(double weight) {
      return switch (this) {
        case FOR -> Math.max(0, weight);
        case AGAINST -> Math.min(0, weight);
        case EITHER -> weight;
      };
    }
  }

  private final Direction direction;

  OptionFeature(Direction direction) {
    this.direction = direction;
  }

  /** The weight, or 0 where its sign would turn the evidence round. */
  double within(double weight) {
    return direction.within(weight);
  }

  /** The word used in the weights file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
