package org.serviceadvisor.advice.proof;

import java.util.List;
import java.util.Locale;

/**
 * Something that the rules do or never do and that somebody should know.
 *
 * @param kind what it is
 * @param question the family in which it was found
 * @param about ids of the services or names of the rules concerned, sorted
 * @param facts a smallest combination of facts that shows it; empty when none ever does
 * @param text what it is, in a sentence
 * @param witness a scenario that says these facts, in the examples' words
 */
public record Finding(
    Kind kind,
    String question,
    List<String> about,
    List<String> facts,
    String text,
    String witness) {

  /** What a finding is. */
  public enum Kind {
    /** A rule fires on no combination. */
    UNREACHABLE,
    /** Two services have the same support from the same facts, and nothing orders them. */
    TIE,
    /** Facts hold, one of them a need, and no service is supported. */
    GAP,
    /** On the same facts rules speak for and against one service, or order two both ways. */
    CONTRADICTION;

    /** The word used in files and reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Finding {
    about = List.copyOf(about);
    facts = List.copyOf(facts);
  }

  /** What two findings must share to be one: the kind, what it is about, and the facts. */
  public String key() {
    return "%s %s on %s".formatted(kind.word(), about, facts);
  }
}
