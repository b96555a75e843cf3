package org.serviceadvisor.advice;

import java.util.Locale;

/**
 * Kinds of evidence that are weighed for an option; their weights stand in {@code
 * rules/decision/weights.yaml}.
 */
public enum OptionFeature {
  /** Phrases of the scenario support a service of the option. */
  PHRASE,
  /** Statements that the scenario is like point to it; logarithm of their share. */
  SUGGESTION,
  /** Rules say another service is the better choice. */
  AGAINST,
  /** A limit or a date rules it out. */
  RULED_OUT,
  /** Preferences for it less those against it. */
  PREFERENCE,
  /** The scenario names it: it is there already. */
  NAMED_IN_TEXT,
  /** It names no known service and is read by what it describes. */
  UNNAMED,
  /** For an unnamed option: logarithm of how like its description is to what the scenario needs. */
  DESCRIBED,
  /** For an option that names services in a sentence: the same. */
  DESCRIBED_NAMED,
  /** A phrase stands in both the scenario and the option. */
  SAME_PHRASE,
  /** The weakest of several services that the option chains. */
  WEAKEST_STEP,
  /** It names a whole of which a part is supported. */
  WHOLE_OF_SUPPORTED,
  /** It names a part whose whole is supported. */
  PART_OF_SUPPORTED,
  /**
   * The question is about a service that it names, and the option describes what that service does;
   * a logarithm.
   */
  DESCRIBES_SUBJECT,
  /** The scenario says it does not want what this does. */
  NEGATED,
  /** What the option says is done is not what the services it names do. */
  TWIST,
  /** It chains several services. */
  SEVERAL;

  /** The word used in the weights file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
