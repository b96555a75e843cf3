package org.serviceadvisor.advice;

import java.util.Locale;

/**
 * Kinds of evidence that are weighed for an option; their weights stand in {@code
 * rules/decision/weights.yaml}.
 */
public enum OptionFeature {
  /** Phrases of the scenario support a service of the option. */
  PHRASE(Direction.FOR),
  /** Statements that the scenario is like point to it; logarithm of their share. */
  SUGGESTION(Direction.FOR),
  /** Rules say another service is the better choice. */
  AGAINST(Direction.AGAINST),
  /** A limit or a date rules it out. */
  RULED_OUT(Direction.AGAINST),
  /** Preferences for it less those against it. */
  PREFERENCE(Direction.FOR),
  /** The scenario names it: it is there already. */
  NAMED_IN_TEXT(Direction.AGAINST),
  /** It names no known service and is read by what it describes. */
  UNNAMED(Direction.EITHER),
  /** For an unnamed option: logarithm of how like its description is to what the scenario needs. */
  DESCRIBED(Direction.FOR),
  /** For an option that names services in a sentence: the same. */
  DESCRIBED_NAMED(Direction.FOR),
  /** A phrase stands in both the scenario and the option. */
  SAME_PHRASE(Direction.FOR),
  /** The weakest of several services that the option chains. */
  WEAKEST_STEP(Direction.FOR),
  /** It names a whole of which a part is supported. */
  WHOLE_OF_SUPPORTED(Direction.FOR),
  /** It names a part whose whole is supported. */
  PART_OF_SUPPORTED(Direction.FOR),
  /**
   * The question is about a service that it names, and the option describes what that service does;
   * a logarithm.
   */
  DESCRIBES_SUBJECT(Direction.FOR),
  /** The scenario says it does not want what this does. */
  NEGATED(Direction.AGAINST),
  /** What the option says is done is not what the services it names do. */
  TWIST(Direction.AGAINST),
  /** It chains several services. */
  SEVERAL(Direction.EITHER);

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
