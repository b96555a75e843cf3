package org.serviceadvisor.advice.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Lang;

/** Makes scenarios that say given facts, from the examples of their phrases. */
final class Witness {
  private final Map<String, String> sentences = new HashMap<>();

  Witness(Knowledge knowledge) {
    knowledge.facts().values().forEach(fact -> sentences.put(fact.id(), fact.label().en() + "."));
    knowledge
        .phrases()
        .forEach(
            phrases ->
                phrases.yes().getOrDefault(Lang.EN, List.of()).stream()
                    .findFirst()
                    .ifPresent(example -> sentences.put(phrases.fact(), example)));
  }

  String text(List<String> facts) {
    return facts.stream()
        .map(fact -> sentences.getOrDefault(fact, fact))
        .collect(Collectors.joining(" "));
  }
}
