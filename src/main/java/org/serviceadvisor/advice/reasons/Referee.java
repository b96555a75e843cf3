package org.serviceadvisor.advice.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.serviceadvisor.explain.Check;
import org.serviceadvisor.explain.Check.Verdict;
import org.serviceadvisor.explain.Outcome;
import org.serviceadvisor.explain.WhyNot;
import org.serviceadvisor.model.Lang;

/** Says whether somebody else's answer holds, and what breaks it. */
final class Referee {
  private final Inquiry inquiry;
  private final Targets targets;
  private final boolean pt;

  Referee(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.targets = new Targets(inquiry);
    this.pt = inquiry.lang() == Lang.PT;
  }

  Check check(String said) {
    List<Target> named = parts(said);
    List<WhyNot> parts = named.stream().map(new WhyNots(inquiry)::whyNot).toList();
    Verdict verdict = verdict(named, parts);
    return new Check(said, verdict, text(said, verdict, parts), parts);
  }

  /** What an answer consists of: ids of options, or the services that it names. */
  private List<Target> parts(String said) {
    Set<String> ids = inquiry.consultation().scenario().options().keySet();
    List<String> pieces = List.of(said.strip().split("\\s*[,;+&]\\s*|\\s+(?:and|e|y)\\s+"));
    boolean allOptions =
        !ids.isEmpty()
            && pieces.stream().allMatch(piece -> ids.stream().anyMatch(piece::equalsIgnoreCase));
    if (allOptions) {
      return pieces.stream().map(targets::of).toList();
    }
    Optional<String> option = optionOfText(said);
    Target whole = targets.of(option.orElse(said));
    if (option.isPresent() || whole.services().size() < 2) {
      return List.of(whole);
    }
    return whole.services().stream().map(targets::of).toList();
  }

  /** The option whose text was given instead of its id. */
  private Optional<String> optionOfText(String said) {
    return inquiry.consultation().scenario().options().entrySet().stream()
        .filter(option -> option.getValue().strip().equalsIgnoreCase(said.strip()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Verdict verdict(List<Target> named, List<WhyNot> parts) {
    Outcome outcome = inquiry.outcome();
    if (!outcome.isRecommended()) {
      return Verdict.UNDECIDED;
    }
    long right = parts.stream().filter(p -> p.kind() == WhyNot.Kind.IS_THE_ANSWER).count();
    if (right == 0) {
      return Verdict.BREAKS;
    }
    return right == parts.size() && isWhole(named) ? Verdict.HOLDS : Verdict.HOLDS_IN_PART;
  }

  private boolean isWhole(List<Target> named) {
    Outcome outcome = inquiry.outcome();
    Set<String> options = new HashSet<>();
    List<String> services = new ArrayList<>();
    for (Target target : named) {
      target.option().ifPresent(options::add);
      services.addAll(target.services());
    }
    return options.isEmpty()
        ? services.containsAll(outcome.services())
        : options.containsAll(outcome.options());
  }

  private String text(String said, Verdict verdict, List<WhyNot> parts) {
    String answer = inquiry.words().answer(inquiry.outcome());
    Optional<WhyNot> wrong =
        parts.stream()
            .filter(part -> part.kind() != WhyNot.Kind.IS_THE_ANSWER)
            .min(Comparator.comparing(WhyNot::kind));
    String because = wrong.map(part -> " " + part.text()).orElse("");
    return switch (verdict) {
      case HOLDS -> (pt ? "“%s” está certo." : "“%s” holds.").formatted(said) + reason();
      case HOLDS_IN_PART ->
          (pt
                      ? "“%s” está certo só em parte; a resposta é %s."
                      : "“%s” holds only in part; the answer is %s.")
                  .formatted(said, answer)
              + because;
      case BREAKS ->
          (pt ? "“%s” não se sustenta; a resposta é %s." : "“%s” does not hold; the answer is %s.")
                  .formatted(said, answer)
              + because;
      case UNDECIDED ->
          (pt
                  ? "O texto não diz o bastante para julgar “%s”."
                  : "The text does not say enough to judge “%s”.")
              .formatted(said);
    };
  }

  private String reason() {
    return new Whys(inquiry)
        .why().because().stream()
            .findFirst()
            .map(line -> " " + Whys.sentence(line.text()))
            .orElse("");
  }
}
