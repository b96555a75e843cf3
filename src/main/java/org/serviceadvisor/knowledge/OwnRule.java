package org.serviceadvisor.knowledge;

import java.util.List;
import org.serviceadvisor.model.Perspective;

/**
 * A rule from outside as data: the conditions and conclusions of a closed vocabulary.
 *
 * @param name {@code word.word}, unique among all rules
 * @param perspectives for whom it holds; empty for everybody
 * @param needs ids of needs and constraints that must be there
 * @param unless ids of needs and constraints that must not be there
 * @param conclusions what follows
 */
public record OwnRule(
    String name,
    List<Perspective.Kind> perspectives,
    List<FactDefinition> needs,
    List<FactDefinition> unless,
    List<Conclusion> conclusions) {
  public OwnRule {
    perspectives = List.copyOf(perspectives);
    needs = List.copyOf(needs);
    unless = List.copyOf(unless);
    conclusions = List.copyOf(conclusions);
  }

  /** What follows from a rule. */
  public sealed interface Conclusion {}

  /** The service is made for it. */
  public record Best(String service) implements Conclusion {}

  /** The service would do too. */
  public record Also(String service) implements Conclusion {}

  /** Another service is the better choice. */
  public record LessApt(String service) implements Conclusion {}

  /** The service cannot be. */
  public record RuledOut(String service) implements Conclusion {}

  /** Where any rule supports the service, it cannot be. */
  public record Never(String service) implements Conclusion {}

  /** Where rules support both services, one goes before the other. */
  public record Preferred(String better, String over) implements Conclusion {}
}
