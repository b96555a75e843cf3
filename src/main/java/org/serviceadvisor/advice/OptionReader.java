package org.serviceadvisor.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.reading.Likeness;
import org.serviceadvisor.reading.Reader;
import org.serviceadvisor.reading.Reading;
import org.serviceadvisor.reading.Suggester;

/** Reads options into the services they name and the needs they describe. */
final class OptionReader {
  private static final int MOST_DESCRIBED = 6;
  private static final double LEAST_DESCRIBED = 0.03;

  private final Knowledge knowledge;
  private final Reader plain;
  private final Suggester solutions;

  OptionReader(Knowledge knowledge, Reader plain, Suggester solutions) {
    this.knowledge = knowledge;
    this.plain = plain;
    this.solutions = solutions;
  }

  List<ReadOption> read(Map<String, String> options, Lang lang) {
    return options.entrySet().stream().map(option -> read(option.getKey(), option.getValue(), lang)).toList();
  }

  private ReadOption read(String id, String text, Lang lang) {
    Reading reading = plain.read(text, Optional.of(lang));
    Set<String> phrases = new TreeSet<>();
    reading.signals().forEach(signal -> phrases.add(signal.fact()));
    Map<String, Double> described = new LinkedHashMap<>();
    for (Likeness.Share share : solutions.suggest(text).top(MOST_DESCRIBED)) {
      if (share.share() >= LEAST_DESCRIBED) {
        described.put(share.need(), share.share());
      }
    }
    int words = text.strip().split("\\s+").length;
    return new ReadOption(id, text, named(text), described, phrases, reading, words);
  }

  private List<Set<String>> named(String text) {
    List<Set<String>> named = new ArrayList<>();
    for (List<String> meanings : plain.names(text)) {
      Set<String> set = new LinkedHashSet<>(meanings);
      if (!named.contains(set)) {
        named.add(set);
      }
    }
    return named.stream().filter(set -> named.stream().noneMatch(other -> isWholeOf(set, other))).toList();
  }

  /** "SageMaker" beside "SageMaker Canvas" adds nothing. */
  private boolean isWholeOf(Set<String> set, Set<String> other) {
    return set != other
        && set.stream().allMatch(whole -> other.stream().anyMatch(part -> knowledge.isPartOf(part, whole)));
  }
}
