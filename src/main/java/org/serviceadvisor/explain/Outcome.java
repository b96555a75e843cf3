package org.serviceadvisor.explain;

import java.util.List;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Exclusion;
import org.serviceadvisor.model.Recommended;
import org.serviceadvisor.model.Tied;

/**
 * What a decision comes to, without its reasons: enough to tell whether two decisions differ.
 *
 * @param kind whether there is one answer
 * @param services services answered, in order; empty when there is no answer
 * @param options ids of the options picked; empty for an open question
 * @param confidence how sure, from 0 to 1
 * @param ruledOut whether it is only the least bad: a limit or a date speaks against it
 */
public record Outcome(
    Kind kind, List<String> services, List<String> options, double confidence, boolean ruledOut) {

  /** Whether there is one answer. */
  public enum Kind {
    RECOMMENDED,
    TIED,
    ABSTAINED
  }

  public Outcome {
    services = List.copyOf(services);
    options = List.copyOf(options);
  }

  /** What a decision comes to. */
  public static Outcome of(Decision decision) {
    if (decision instanceof Recommended r) {
      return new Outcome(
          Kind.RECOMMENDED,
          r.services(),
          r.options(),
          r.confidence(),
          isOut(r.services(), decision));
    }
    if (decision instanceof Tied t) {
      return new Outcome(
          Kind.TIED, t.services(), t.options(), t.confidence(), isOut(t.services(), decision));
    }
    return new Outcome(Kind.ABSTAINED, List.of(), List.of(), 0, false);
  }

  private static boolean isOut(List<String> services, Decision decision) {
    return decision.findings().exclusions().stream()
        .filter(exclusion -> exclusion.force() == Exclusion.Force.RULED_OUT)
        .anyMatch(exclusion -> services.contains(exclusion.service()));
  }

  /** Whether there is one answer that nothing rules out. */
  public boolean fits() {
    return isRecommended() && !ruledOut;
  }

  /** Whether there is one answer. */
  public boolean isRecommended() {
    return kind == Kind.RECOMMENDED;
  }

  /** Whether both give the same answer: the same options, or for an open question services. */
  public boolean answersLike(Outcome other) {
    return kind == other.kind
        && options.equals(other.options)
        && (!options.isEmpty() || services.equals(other.services));
  }
}
