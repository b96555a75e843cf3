package org.serviceadvisor.advice.reasons;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serviceadvisor.explain.Bound;
import org.serviceadvisor.explain.Outcome;
import org.serviceadvisor.explain.Robustness;
import org.serviceadvisor.model.Context;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.reading.Reading;

/**
 * Searches the smallest number of signals that, misread, change an answer.
 *
 * <p>A signal that was read is taken away; one read as denied is taken to hold.
 */
final class RobustnessSearch {
  private static final int MOST_SIGNALS = 12;
  private static final int MOST_TOGETHER = 3;

  private final Inquiry inquiry;
  private final Reading reading;
  private final boolean pt;
  private int decisions;

  RobustnessSearch(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.reading = inquiry.reading();
    this.pt = inquiry.lang() == Lang.PT;
  }

  Robustness search() {
    Outcome now = inquiry.outcome();
    List<Signal> signals = signals();
    List<Signal> looked = signals.stream().limit(MOST_SIGNALS).toList();
    int most = Math.min(MOST_TOGETHER, looked.size());
    for (int size = 1; size <= most; size++) {
      for (List<Signal> misread : Subsets.of(looked, size)) {
        decisions++;
        Outcome other = outcome(misread);
        if (!other.answersLike(now)) {
          Bound bound = new Bound(looked.size(), size, 0, decisions);
          return new Robustness(
              signals.size(),
              size,
              misread,
              other,
              bound,
              changes(misread, other),
              changesBriefly(size));
        }
      }
    }
    Bound bound = new Bound(looked.size(), most, 0, decisions);
    return new Robustness(
        signals.size(),
        0,
        List.of(),
        now,
        bound,
        stands(most, looked.size()),
        standsBriefly(most, looked.size()));
  }

  /** What was read in the text: phrases held or denied, numbers, names. */
  private List<Signal> signals() {
    return Stream.of(
            reading.signals().stream(),
            reading.quantities().stream().map(Quantity::signal),
            reading.negated().stream(),
            reading.context().stream().map(Context::signal))
        .flatMap(signals -> signals)
        .filter(signal -> signal.origin() != Signal.Origin.GIVEN)
        .distinct()
        .toList();
  }

  private Outcome outcome(List<Signal> misread) {
    Set<Signal> gone = new HashSet<>(misread);
    List<Signal> held = new ArrayList<>(without(reading.signals(), gone));
    reading.negated().stream().filter(gone::contains).forEach(held::add);
    Reading other =
        reading
            .withSignals(held, without(reading.negated(), gone))
            .withQuantities(
                reading.quantities().stream().filter(q -> !gone.contains(q.signal())).toList())
            .withContext(
                reading.context().stream().filter(c -> !gone.contains(c.signal())).toList());
    return Outcome.of(inquiry.consultation().lead(other, inquiry.facts()));
  }

  private static List<Signal> without(List<Signal> signals, Set<Signal> gone) {
    return signals.stream().filter(signal -> !gone.contains(signal)).toList();
  }

  private String changes(List<Signal> misread, Outcome other) {
    String quotes =
        misread.stream().map(s -> "“" + s.quote() + "”").collect(Collectors.joining(", "));
    String to =
        Optional.of(other)
            .filter(o -> o.kind() != Outcome.Kind.ABSTAINED)
            .map(o -> inquiry.words().answer(o))
            .orElse(pt ? "nenhuma resposta" : "no answer");
    if (misread.size() == 1) {
      return (pt
              ? "Um só sinal mal lido mudaria a resposta: se houver erro na leitura de %s, o"
                  + " resultado seria %s."
              : "One misread signal would change the answer: had %s been misread, the result would"
                  + " be %s.")
          .formatted(quotes, to);
    }
    return (pt
            ? "Só %d sinais mal lidos ao mesmo tempo mudariam a resposta: se houver erro na leitura"
                + " de %s, o resultado seria %s."
            : "Only %d signals misread together would change the answer: had %s been misread, the"
                + " result would be %s.")
        .formatted(misread.size(), quotes, to);
  }

  private String stands(int most, int looked) {
    if (looked == 0) {
      return pt
          ? "Nenhum sinal foi lido; a resposta vem só da semelhança do texto."
          : "No signal was read; the answer rests on the likeness of the text alone.";
    }
    if (looked == 1) {
      return pt
          ? "A resposta não muda mesmo que o único sinal lido esteja errado."
          : "The answer stands even if the one signal that was read was misread.";
    }
    return (pt
            ? "A resposta não muda com nenhum erro de leitura em até %d dos %d sinais."
            : "The answer stands whichever up to %d of the %d signals are misread.")
        .formatted(most, looked);
  }

  private String changesBriefly(int misread) {
    return misread == 1
        ? (pt ? "1 sinal mal lido a mudaria" : "1 misread signal would change it")
        : (pt ? "%d sinais mal lidos a mudariam" : "%d misread signals would change it")
            .formatted(misread);
  }

  private String standsBriefly(int most, int looked) {
    if (looked == 0) {
      return pt ? "nenhum sinal lido" : "no signal read";
    }
    return looked == 1
        ? (pt ? "resiste ao único sinal mal lido" : "stands its one signal misread")
        : (pt
                ? "resiste a quaisquer %d de %d sinais mal lidos"
                : "stands any %d of %d signals misread")
            .formatted(most, looked);
  }
}
