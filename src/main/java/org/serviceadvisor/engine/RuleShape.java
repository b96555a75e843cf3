package org.serviceadvisor.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule looks at and what it says, as written in its file.
 *
 * @param rule name of the rule
 * @param file path below the rules folder
 * @param line line on which the rule starts, one-based
 * @param requires needs and constraints that must be there
 * @param forbids needs and constraints that must not be there with any certainty
 * @param others conditions on anything else (limits, dates, other conclusions), as written
 * @param conclusions what it says
 */
public record RuleShape(
    String rule,
    String file,
    int line,
    List<String> requires,
    List<String> forbids,
    List<String> others,
    List<Conclusion> conclusions) {
  public RuleShape {
    requires = List.copyOf(requires);
    forbids = List.copyOf(forbids);
    others = List.copyOf(others);
    conclusions = List.copyOf(conclusions);
  }

  /** The needs and constraints that it looks at. */
  public Stream<String> facts() {
    return Stream.concat(requires.stream(), forbids.stream());
  }

  /** Whether it rests on needs and constraints alone. */
  public boolean isPlain() {
    return others.isEmpty();
  }

  /** The question that the rule helps to answer: its file, without the number of a further part. */
  public String question() {
    return file.replaceAll("(-\\d+)?\\.drl$", "");
  }
}
