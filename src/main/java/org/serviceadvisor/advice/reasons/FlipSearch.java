package org.serviceadvisor.advice.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.serviceadvisor.explain.Bound;
import org.serviceadvisor.explain.FactWords;
import org.serviceadvisor.explain.Flip;
import org.serviceadvisor.explain.Flips;
import org.serviceadvisor.explain.Outcome;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Measure;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.RankedService;

/**
 * Searches the smallest changes of facts that flip a decision.
 *
 * <p>Sets of changes are tried in order of their size, each with a real decision. A set is tried
 * only when no part of it flips, so what is found is minimal; it is minimal within the bound, which
 * is told.
 */
final class FlipSearch {
  private static final int MOST_EDITS = 18;
  private static final int MOST_TOGETHER = 2;
  private static final int DEEPER_EDITS = 12;
  private static final int DEEPER = 3;
  private static final int MOST_RIVALS = 5;
  private static final int MOST_FLIPS = 4;

  private final Inquiry inquiry;
  private final FactWords words;
  private final boolean pt;

  /** Sets of changes that lead to what those for whom it is decided cannot start. */
  private final List<Set<FactEdit>> beyondReach = new ArrayList<>();

  private int decisions;

  FlipSearch(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.words = inquiry.words();
    this.pt = inquiry.lang() == Lang.PT;
  }

  /** Towards any other answer. */
  Flips toAnythingElse() {
    Outcome now = inquiry.outcome();
    return search(rivals(), outcome -> outcome.fits() && isOther(outcome, now), "", 0);
  }

  /** Towards one service or option. */
  Flips to(Target target) {
    return search(target.services(), outcome -> wins(outcome, target), target.name(), DEEPER_EDITS);
  }

  private static boolean isOther(Outcome outcome, Outcome now) {
    return outcome.options().isEmpty()
        ? !now.services().containsAll(outcome.services())
        : !outcome.options().equals(now.options());
  }

  private static boolean wins(Outcome outcome, Target target) {
    return outcome.fits()
        && target
            .option()
            .map(id -> outcome.options().contains(id))
            .orElseGet(
                () ->
                    !target.services().isEmpty()
                        && outcome.services().containsAll(target.services()));
  }

  /** The services of the other options; for an open question those that come next. */
  private List<String> rivals() {
    List<String> answers = inquiry.outcome().services();
    Set<String> rivals = new LinkedHashSet<>();
    inquiry.decision().findings().options().forEach(option -> rivals.addAll(option.services()));
    if (rivals.isEmpty()) {
      inquiry.decision().findings().services().stream()
          .map(RankedService::service)
          .limit(MOST_RIVALS + answers.size())
          .forEach(rivals::add);
      inquiry.decision().findings().exclusions().stream()
          .map(exclusion -> exclusion.service())
          .limit(MOST_RIVALS)
          .forEach(rivals::add);
    }
    rivals.removeAll(answers);
    return List.copyOf(rivals);
  }

  /** Sets of three only of the likeliest changes, and only where smaller ones find nothing. */
  private Flips search(List<String> rivals, Predicate<Outcome> goal, String towards, int inThrees) {
    if (goal.test(inquiry.outcome())) {
      return new Flips(List.of(), new Bound(0, 0, 0, 0), alreadySo(towards));
    }
    List<FactEdit> edits = new FlipSpace(inquiry, rivals).edits(MOST_EDITS);
    List<Flip> found = new ArrayList<>();
    int most = Math.min(MOST_TOGETHER, edits.size());
    for (int size = 1; size <= most; size++) {
      ofSize(size, edits, goal, found);
    }
    int deeper = 0;
    if (found.isEmpty() && inThrees > MOST_TOGETHER) {
      List<FactEdit> first = edits.subList(0, Math.min(inThrees, edits.size()));
      ofSize(DEEPER, first, goal, found);
      deeper = first.size();
    }
    Bound bound = new Bound(edits.size(), most, deeper, decisions);
    return new Flips(best(found), bound, text(found, bound, towards));
  }

  /** Tries all sets of one size of which no part flips. */
  private void ofSize(int size, List<FactEdit> edits, Predicate<Outcome> goal, List<Flip> found) {
    List<Set<FactEdit>> flipping = new ArrayList<>(beyondReach);
    found.forEach(flip -> flipping.add(new HashSet<>(flip.edits().list())));
    for (List<FactEdit> set : Subsets.of(edits, size)) {
      if (contradicts(set) || flipping.stream().anyMatch(set::containsAll)) {
        continue;
      }
      FactEdits changed = new FactEdits(set);
      decisions++;
      Outcome outcome = inquiry.outcome(changed);
      if (goal.test(outcome) && canBeHad(outcome, changed)) {
        found.add(new Flip(changed, outcome, sentence(changed, outcome)));
      } else if (goal.test(outcome)) {
        beyondReach.add(new HashSet<>(set));
      }
    }
  }

  /** Whether those for whom it is decided then can use what is then answered. */
  private boolean canBeHad(Outcome outcome, FactEdits changed) {
    Perspective perspective = inquiry.consultation().perspective(changed);
    return outcome.services().stream()
        .map(id -> inquiry.knowledge().service(id).lifecycle())
        .allMatch(
            lifecycle ->
                switch (perspective.kind()) {
                  case EXAM -> true;
                  case EXISTING_ACCOUNT -> lifecycle.usable(perspective.asOf());
                  case NEW_ACCOUNT -> lifecycle.openToNew(perspective.asOf());
                });
  }

  private static boolean contradicts(List<FactEdit> set) {
    return set.stream().map(FactEdit::subject).distinct().count() < set.size();
  }

  /** Of many, one for each other answer first, as that teaches most. */
  private List<Flip> best(List<Flip> all) {
    List<Flip> found =
        all.stream()
            .sorted(
                Comparator.comparingInt((Flip flip) -> flip.edits().list().size())
                    .thenComparing(flip -> !flip.edits().withdrawn().isEmpty())
                    .thenComparing(flip -> flip.edits().of(FactEdit.Unmeasured.class).count())
                    .thenComparingLong(this::needs))
            .toList();
    List<Flip> best = new ArrayList<>();
    Set<List<String>> answers = new HashSet<>();
    for (Flip flip : found) {
      List<String> answer =
          flip.outcome().options().isEmpty() ? flip.outcome().services() : flip.outcome().options();
      if (answers.add(answer)) {
        best.add(flip);
      }
    }
    found.stream().filter(flip -> !best.contains(flip)).forEach(best::add);
    return best.subList(0, Math.min(MOST_FLIPS, best.size()));
  }

  /** A bound or a number that turns an answer teaches more than another need altogether. */
  private long needs(Flip flip) {
    return flip.edits().given().stream()
        .map(inquiry.knowledge().facts()::get)
        .filter(fact -> fact == null || fact.kind() == FactDefinition.Kind.NEED)
        .count();
  }

  private String sentence(FactEdits edits, Outcome outcome) {
    boolean option = !outcome.options().isEmpty();
    String verb =
        option
            ? (pt ? "a resposta seria %s." : "the answer would be %s.")
            : (pt ? "%s serviria." : "%s would fit.");
    return words.opening(edits, before()) + ", " + verb.formatted(words.answer(outcome));
  }

  /** The numbers that the text gives now. */
  private Map<Measure, String> before() {
    Map<Measure, String> before = new EnumMap<>(Measure.class);
    for (Fact fact : inquiry.decision().findings().facts()) {
      if (fact instanceof Quantity quantity && !quantity.signal().quote().isEmpty()) {
        before.putIfAbsent(quantity.measure(), quantity.signal().quote());
      }
    }
    return before;
  }

  private String alreadySo(String towards) {
    return (pt
            ? "Nada precisa mudar: %s já é a resposta."
            : "Nothing needs to change: %s is the answer.")
        .formatted(towards);
  }

  private String text(List<Flip> found, Bound bound, String towards) {
    if (!found.isEmpty()) {
      return best(found).get(0).text();
    }
    String what = towards.isEmpty() ? (pt ? "outra resposta" : "another answer") : towards;
    String tried =
        bound.inThrees() == 0
            ? ""
            : (pt ? ", nem de 3 entre os primeiros %d" : ", nor of 3 among the first %d")
                .formatted(bound.inThrees());
    return (pt
            ? "Nenhuma mudança de até %d entre %d fatos%s leva a %s (%d decisões tentadas)."
            : "No change of up to %d among %d facts%s leads to %s (%d decisions tried).")
        .formatted(bound.most(), bound.candidates(), tried, what, bound.decisions());
  }
}
