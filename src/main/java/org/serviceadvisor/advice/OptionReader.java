package org.serviceadvisor.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.serviceadvisor.knowledge.Hierarchy;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Service;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.reading.Likeness;
import org.serviceadvisor.reading.OptionText;
import org.serviceadvisor.reading.Reader;
import org.serviceadvisor.reading.Reading;

/** Reads options into the services they name and the needs they describe. */
final class OptionReader {
  private static final int MOST_REMEMBERED = 4_000;
  private static final int LONGEST_REMEMBERED = 60;

  /** Names come again and again: what such an option is read as, by its text and language. */
  private record Remembered(String text, Lang lang) {}

  private final Knowledge knowledge;
  private final Hierarchy hierarchy;
  private final Reader plain;
  private final Map<Remembered, ReadOption> remembered = new ConcurrentHashMap<>();

  OptionReader(Knowledge knowledge, Hierarchy hierarchy, Reader plain) {
    this.knowledge = knowledge;
    this.hierarchy = hierarchy;
    this.plain = plain;
  }

  /** Reads the options of a question that was read itself. */
  List<ReadOption> read(Map<String, String> options, Reading question) {
    return options.entrySet().stream()
        .map(option -> read(option.getKey(), option.getValue(), question))
        .toList();
  }

  private ReadOption read(String id, String text, Reading question) {
    Remembered key = new Remembered(text, question.lang());
    ReadOption known = remembered.get(key);
    if (known != null) {
      return known.as(id);
    }
    ReadOption read = readAnew(id, text, question);
    if (!read.isSentence()
        && text.length() <= LONGEST_REMEMBERED
        && remembered.size() < MOST_REMEMBERED) {
      remembered.put(key, read);
    }
    return read;
  }

  private ReadOption readAnew(String id, String option, Reading question) {
    OptionText text = OptionText.of(option);
    Set<String> phrases = plain.factsSaid(text, question.lang());
    Reader.Names names = plain.names(text);
    List<Set<String>> named =
        names.rest() > 0 && !names.alike() && namesIdeasOnly(names) ? List.of() : named(names);
    Likeness whole = plain.likeness(text);
    Likeness likeness = names.rest() == 0 && namesServicesOnly(named) ? Likeness.nothing() : whole;
    boolean sentence = ReadOption.isSentence(names.rest());
    return new ReadOption(
        id,
        text,
        named,
        names.rest(),
        phrases,
        likeness,
        whole,
        sentence ? plain.soundness(text) : 0,
        sentence && question.dutyAsked() != Reading.Duty.NONE ? plain.customersDuty(text) : 0);
  }

  /** "Feature attribution drift" is not the idea of feature attribution. */
  private boolean namesIdeasOnly(Reader.Names names) {
    return names.services().stream()
        .flatMap(List::stream)
        .noneMatch(id -> knowledge.service(id).kind().isOfferedByAws());
  }

  /** The name of a service says nothing that statements could be like; that of an idea may. */
  private boolean namesServicesOnly(List<Set<String>> named) {
    return !named.isEmpty()
        && named.stream()
            .flatMap(Set::stream)
            .allMatch(id -> knowledge.service(id).kind() == Service.Kind.SERVICE);
  }

  private List<Set<String>> named(Reader.Names names) {
    List<Set<String>> named = new ArrayList<>();
    boolean others = names.services().stream().anyMatch(n -> !n.equals(names.owner()));
    for (List<String> meanings : names.services()) {
      if (meanings.equals(names.owner()) && others) {
        continue;
      }
      Set<String> set = ofOwner(meanings, names.owner());
      if (!named.contains(set)) {
        named.add(set);
      }
    }
    return named.stream()
        .filter(set -> named.stream().noneMatch(other -> isWholeOf(set, other)))
        .toList();
  }

  /** Of "X of Y", those meanings of X that are parts of Y; all where none is. */
  private Set<String> ofOwner(List<String> meanings, List<String> owner) {
    Set<String> parts = new LinkedHashSet<>(meanings);
    parts.removeIf(id -> owner.stream().noneMatch(whole -> hierarchy.isPartOf(id, whole)));
    return parts.isEmpty() ? new LinkedHashSet<>(meanings) : parts;
  }

  /** "SageMaker" beside "SageMaker Canvas" adds nothing. */
  private boolean isWholeOf(Set<String> set, Set<String> other) {
    return set != other
        && set.stream()
            .allMatch(whole -> other.stream().anyMatch(part -> hierarchy.isPartOf(part, whole)));
  }
}
