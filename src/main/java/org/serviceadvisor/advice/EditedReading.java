package org.serviceadvisor.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.Role;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.reading.Reading;

/**
 * Makes a reading what it would be if the scenario said other facts.
 *
 * <p>Where a number is changed, the phrases that hold its words go with it: "an 800 MB file" is no
 * large file any more when it is one of 4 MB.
 */
final class EditedReading {
  private EditedReading() {}

  static Reading of(Reading reading, FactEdits edits) {
    if (edits.isEmpty()) {
      return reading;
    }
    List<String> given = edits.given();
    Set<String> settled = new HashSet<>(given);
    settled.addAll(edits.withdrawn());
    List<Signal> changed =
        reading.quantities().stream()
            .filter(quantity -> subjects(edits).contains(quantity.measure().word()))
            .map(Quantity::signal)
            .toList();
    List<Signal> signals =
        Stream.concat(
                reading.signals().stream()
                    .filter(signal -> !settled.contains(signal.fact()))
                    .filter(
                        signal -> changed.stream().noneMatch(number -> overlap(signal, number))),
                given.stream().map(EditedReading::given))
            .toList();
    List<Signal> negated =
        reading.negated().stream().filter(signal -> !settled.contains(signal.fact())).toList();
    Set<String> unnamed = new HashSet<>();
    edits.of(FactEdit.Unnamed.class).forEach(edit -> unnamed.add(edit.service()));
    return reading
        .withSignals(signals, negated)
        .withContext(
            reading.context().stream().filter(c -> !unnamed.contains(c.service())).toList())
        .withQuantities(quantities(reading, edits))
        .withLikeness(reading.likeness().without(edits.withdrawn()));
  }

  private static boolean overlap(Signal one, Signal other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static Set<String> subjects(FactEdits edits) {
    Set<String> subjects = new HashSet<>();
    edits.list().forEach(edit -> subjects.add(edit.subject()));
    return subjects;
  }

  private static List<Quantity> quantities(Reading reading, FactEdits edits) {
    Set<String> subjects = subjects(edits);
    List<Quantity> quantities = new ArrayList<>();
    reading.quantities().stream()
        .filter(quantity -> !subjects.contains(quantity.measure().word()))
        .forEach(quantities::add);
    edits
        .of(FactEdit.Measured.class)
        .forEach(
            edit ->
                quantities.add(
                    new Quantity(edit.measure(), edit.value(), given(edit.measure().word()))));
    return quantities;
  }

  /** What the caller says stands nowhere in the text: its quote is empty. */
  private static Signal given(String fact) {
    return new Signal(fact, "", 0, 0, Role.REQUIREMENT, 1, Signal.Origin.GIVEN);
  }
}
