package org.serviceadvisor.advice.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.engine.RuleShape;
import org.serviceadvisor.explain.Outcome;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Perspective;

/** Compares two versions of the rules by what they answer, not by how they are written. */
public final class RulesDiff {
  private final Advisor before;
  private final Advisor after;
  private final Perspective perspective;
  private int combinations;

  public RulesDiff(Advisor before, Advisor after, Perspective perspective) {
    this.before = before;
    this.after = after;
    this.perspective = perspective;
  }

  /** Rules that only the old version has, by name. */
  public Set<String> removed() {
    Set<String> removed = new TreeSet<>(before.rules().ruleNames());
    removed.removeAll(after.rules().ruleNames());
    return removed;
  }

  /** Rules that only the new version has, by name. */
  public Set<String> added() {
    Set<String> added = new TreeSet<>(after.rules().ruleNames());
    added.removeAll(before.rules().ruleNames());
    return added;
  }

  /** Combinations of facts of any family of either version that are answered differently. */
  public List<Change> changes() {
    FactSpace old = new FactSpace(before, perspective);
    FactSpace now = new FactSpace(after, perspective);
    List<Change> changes = new ArrayList<>();
    List<Set<String>> found = new ArrayList<>();
    for (List<String> facts : walked()) {
      Set<String> set = new HashSet<>(facts);
      if (found.stream().anyMatch(set::containsAll)) {
        continue;
      }
      combinations++;
      FactEdits edits = new FactEdits(facts.stream().<FactEdit>map(FactEdit.Give::new).toList());
      Outcome was = Outcome.of(old.decide(edits));
      Outcome is = Outcome.of(now.decide(edits));
      if (!was.answersLike(is)) {
        found.add(set);
        changes.add(new Change(facts, was, is));
      }
    }
    return changes;
  }

  /** How many combinations {@link #changes} decided. */
  public int combinations() {
    return combinations;
  }

  private Set<List<String>> walked() {
    Map<String, Set<String>> factsOfQuestion = new TreeMap<>();
    collect(before, factsOfQuestion);
    collect(after, factsOfQuestion);
    Set<List<String>> walked = new LinkedHashSet<>();
    factsOfQuestion.values().forEach(facts -> walked.addAll(Combinations.of(List.copyOf(facts))));
    return walked;
  }

  private static void collect(Advisor advisor, Map<String, Set<String>> factsOfQuestion) {
    for (RuleShape rule : advisor.rules().shapes().all()) {
      Set<String> facts =
          factsOfQuestion.computeIfAbsent(rule.question(), unused -> new TreeSet<>());
      rule.facts().forEach(facts::add);
    }
  }
}
