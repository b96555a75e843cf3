package org.serviceadvisor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changes of the facts that are made together.
 *
 * @param list the changes, none contradicting another
 */
public record FactEdits(List<FactEdit> list) {
  /** No change. */
  public static final FactEdits NONE = new FactEdits(List.of());

  public FactEdits {
    list = List.copyOf(list);
    long subjects = list.stream().map(FactEdit::subject).distinct().count();
    if (subjects < list.size()) {
      throw new IllegalArgumentException(
          "facts contradict each other: %s\nMaybe give each fact once?".formatted(list));
    }
  }

  /** These changes and then others; where both speak of one subject, the others count. */
  public FactEdits and(FactEdits others) {
    Set<String> changed =
        others.list.stream().map(FactEdit::subject).collect(Collectors.toUnmodifiableSet());
    List<FactEdit> both = new ArrayList<>();
    list.stream().filter(edit -> !changed.contains(edit.subject())).forEach(both::add);
    both.addAll(others.list);
    return new FactEdits(both);
  }

  /** Ids of needs and constraints that are said to hold. */
  public List<String> given() {
    return of(FactEdit.Give.class).map(FactEdit.Give::fact).toList();
  }

  /** Ids of needs and constraints that are said not to hold. */
  public List<String> withdrawn() {
    return of(FactEdit.Withdraw.class).map(FactEdit.Withdraw::fact).toList();
  }

  /** For whom to decide, where that is changed. */
  public Optional<Perspective.Kind> forWhom() {
    return of(FactEdit.ForWhom.class).map(FactEdit.ForWhom::kind).findFirst();
  }

  /** The changes of one kind. */
  public <E extends FactEdit> java.util.stream.Stream<E> of(Class<E> kind) {
    return list.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether nothing is changed. */
  public boolean isEmpty() {
    return list.isEmpty();
  }
}
