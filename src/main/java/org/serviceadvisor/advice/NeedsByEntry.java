package org.serviceadvisor.advice;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.Hierarchy;
import org.serviceadvisor.knowledge.Knowledge;

/** Which needs each catalogue entry answers first, by itself and with its parts. */
final class NeedsByEntry {
  private final Map<String, String> answers = new HashMap<>();
  private final Map<String, Set<String>> own = new HashMap<>();
  private final Map<String, Set<String>> family = new HashMap<>();

  NeedsByEntry(Knowledge knowledge, Hierarchy hierarchy) {
    for (FactDefinition fact : knowledge.facts().values()) {
      fact.answer()
          .ifPresent(
              answer -> {
                answers.put(fact.id(), answer);
                own.computeIfAbsent(answer, e -> new TreeSet<>()).add(fact.id());
              });
    }
    own.forEach(
        (entry, needs) -> {
          family.computeIfAbsent(entry, e -> new TreeSet<>()).addAll(needs);
          for (String whole : hierarchy.wholesOf(entry)) {
            family.computeIfAbsent(whole, e -> new TreeSet<>()).addAll(needs);
          }
        });
  }

  /** The entry that answers a need first; the need itself where none does. */
  String answer(String need) {
    return answers.getOrDefault(need, need);
  }

  /** The needs that an entry itself answers first. */
  Set<String> of(String entry) {
    return own.getOrDefault(entry, Set.of());
  }

  /** The needs that an entry or a part of it answers first. */
  Set<String> ofFamily(String entry) {
    return family.getOrDefault(entry, Set.of());
  }
}
