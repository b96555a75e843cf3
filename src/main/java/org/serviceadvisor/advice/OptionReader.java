package org.serviceadvisor.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.Hierarchy;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.reading.Likeness;
import org.serviceadvisor.reading.Reader;
import org.serviceadvisor.reading.Reading;
import org.serviceadvisor.reading.Suggester;

/** Reads options into the services they name and the needs they describe. */
final class OptionReader {
  private static final int MOST_DESCRIBED = 6;
  private static final int MOST_LOOKED_AT = 60;
  private static final double LEAST_DESCRIBED = 0.03;

  private final Knowledge knowledge;
  private final Hierarchy hierarchy;
  private final Reader plain;
  private final Suggester solutions;

  OptionReader(Knowledge knowledge, Hierarchy hierarchy, Reader plain, Suggester solutions) {
    this.knowledge = knowledge;
    this.hierarchy = hierarchy;
    this.plain = plain;
    this.solutions = solutions;
  }

  List<ReadOption> read(Map<String, String> options, Lang lang) {
    return options.entrySet().stream()
        .map(option -> read(option.getKey(), option.getValue(), lang))
        .toList();
  }

  private ReadOption read(String id, String text, Lang lang) {
    Set<String> phrases = new TreeSet<>();
    Reading reading = plain.readPhrases(text, Optional.of(lang));
    reading.signals().forEach(signal -> phrases.add(signal.fact()));
    Reader.Names names = plain.names(text);
    List<Set<String>> named = names.rest() > 0 && namesIdeasOnly(names) ? List.of() : named(names);
    Map<String, Double> described =
        names.rest() == 0 && !named.isEmpty() ? Map.of() : described(text, named);
    Likeness likeness =
        names.rest() > OptionWeigher.MOST_WORDS_OF_A_NAME
            ? plain.likeness(text)
            : Likeness.nothing();
    return new ReadOption(id, text, named, names.rest(), described, phrases, likeness);
  }

  /** "Feature attribution drift" is not the idea of feature attribution. */
  private boolean namesIdeasOnly(Reader.Names names) {
    return names.services().stream()
        .flatMap(List::stream)
        .noneMatch(id -> knowledge.service(id).kind().isOfferedByAws());
  }

  /** Needs that the text describes; where it names services, those that have to do with them. */
  private Map<String, Double> described(String text, List<Set<String>> named) {
    Likeness likeness = solutions.suggest(text);
    Map<String, Double> shares = new LinkedHashMap<>();
    double sum = 0;
    for (Likeness.Share share : likeness.top(named.isEmpty() ? MOST_DESCRIBED : MOST_LOOKED_AT)) {
      if (share.share() >= LEAST_DESCRIBED * (named.isEmpty() ? 1 : 0.02)
          && concerns(share.need(), named)) {
        shares.put(share.need(), share.share());
        sum += share.share();
      }
    }
    double all = named.isEmpty() ? 1 : Math.max(sum, 1e-9);
    shares.replaceAll((need, share) -> share / all);
    return shares;
  }

  private boolean concerns(String need, List<Set<String>> named) {
    if (named.isEmpty()) {
      return true;
    }
    String answer =
        Optional.ofNullable(knowledge.facts().get(need))
            .flatMap(FactDefinition::answer)
            .orElse(need);
    return named.stream()
        .flatMap(Set::stream)
        .anyMatch(
            s ->
                s.equals(answer) || hierarchy.isPartOf(answer, s) || hierarchy.isPartOf(s, answer));
  }

  private List<Set<String>> named(Reader.Names names) {
    List<Set<String>> named = new ArrayList<>();
    for (List<String> meanings : names.services()) {
      Set<String> set = new LinkedHashSet<>(meanings);
      if (!names.owner().isEmpty() && !names.owner().equals(meanings)) {
        set.removeIf(
            id -> names.owner().stream().noneMatch(owner -> hierarchy.isPartOf(id, owner)));
        if (set.isEmpty()) {
          continue;
        }
      }
      if (!named.contains(set)) {
        named.add(set);
      }
    }
    return named.stream()
        .filter(set -> named.stream().noneMatch(other -> isWholeOf(set, other)))
        .toList();
  }

  /** "SageMaker" beside "SageMaker Canvas" adds nothing. */
  private boolean isWholeOf(Set<String> set, Set<String> other) {
    return set != other
        && set.stream()
            .allMatch(whole -> other.stream().anyMatch(part -> hierarchy.isPartOf(part, whole)));
  }
}
