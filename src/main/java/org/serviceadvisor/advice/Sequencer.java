package org.serviceadvisor.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.serviceadvisor.advice.Arrangement.Place;
import org.serviceadvisor.knowledge.Sequence;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.reading.StepReader;

/**
 * Puts steps into order by the sequences of the knowledge: an order is the likelier the more its
 * steps are like those of a sequence that come one after the other, and the more each word stands
 * where it tends to. Where no order is clearly the likeliest, it says so.
 */
final class Sequencer {
  /** Chosen, as the other figures here, on orderings of the project's own. */
  private static final double SHARPNESS = 14;

  private static final double PRECEDENCE = 0.3;

  /** The smallest chance with which an order is given. */
  private static final double LEAST_SHARE = 0.3;

  /** How like the steps of a sequence options are, on average, where it is named as the reason. */
  private static final double LEAST_LIKENESS = 0.35;

  /** AIF-C01 has at most five steps; all orders of more than this many are not gone through. */
  private static final int MOST_STEPS = 6;

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("TWO", 2),
          Map.entry("THREE", 3),
          Map.entry("FOUR", 4),
          Map.entry("FIVE", 5),
          Map.entry("DUAS", 2),
          Map.entry("TRÊS", 3),
          Map.entry("QUATRO", 4),
          Map.entry("CINCO", 5),
          Map.entry("DOS", 2),
          Map.entry("TRES", 3),
          Map.entry("CUATRO", 4));

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b(%s)\\b".formatted(String.join("|", NUMBERS.keySet())),
          Pattern.UNICODE_CHARACTER_CLASS);

  private final Advisor advisor;
  private final List<Sequence> sequences;

  Sequencer(Advisor advisor) {
    this.advisor = advisor;
    this.sequences = advisor.knowledge().sequences();
  }

  Arrangement order(Scenario scenario, Optional<Lang> explainIn) {
    Lang lang = advisor.lang(scenario);
    Lang told = explainIn.orElse(lang);
    if (scenario.options().size() > MOST_STEPS) {
      return unknown(lang, told);
    }
    Steps steps = Steps.read(advisor.reader().steps(), List.copyOf(scenario.options().values()));
    List<int[]> orders = orders(scenario.options().size(), wanted(scenario));
    double[] scores = orders.stream().mapToDouble(steps::score).toArray();
    double top = Arrays.stream(scores).max().orElse(0);
    double share = 1 / Arrays.stream(scores).map(score -> Math.exp(score - top)).sum();
    if (share < LEAST_SHARE) {
      return unknown(lang, told);
    }
    int[] best = orders.get(firstOf(scores, top));
    return new Arrangement(places(scenario, best, steps, told), share, lang, List.of());
  }

  private static int firstOf(double[] scores, double top) {
    int first = 0;
    while (scores[first] < top) {
      first++;
    }
    return first;
  }

  /** How many steps an order has: all, unless the text says a number as exams do, in capitals. */
  private static int wanted(Scenario scenario) {
    int all = scenario.options().size();
    Matcher number = NUMBER.matcher(scenario.text());
    int said = number.find() ? NUMBERS.getOrDefault(number.group(1), all) : all;
    return Math.min(said, all);
  }

  private static List<int[]> orders(int options, int wanted) {
    List<int[]> orders = new ArrayList<>();
    extend(new int[wanted], 0, options, orders);
    return orders;
  }

  private static void extend(int[] begun, int length, int options, List<int[]> orders) {
    if (length == begun.length) {
      orders.add(begun.clone());
      return;
    }
    for (int next = 0; next < options; next++) {
      int option = next;
      if (Arrays.stream(begun, 0, length).noneMatch(taken -> taken == option)) {
        begun[length] = next;
        extend(begun, length + 1, options, orders);
      }
    }
  }

  /**
   * Options as steps.
   *
   * @param likeness by option, sequence and step
   * @param lateness by option
   */
  private record Steps(double[][][] likeness, double[] lateness) {
    static Steps read(StepReader reader, List<String> texts) {
      return new Steps(
          texts.stream().map(reader::likeness).toArray(double[][][]::new),
          texts.stream().mapToDouble(reader::lateness).toArray());
    }

    /** The logarithm of how likely an order is, but for a constant. */
    double score(int[] order) {
      double sum = 0;
      for (int sequence = 0; sequence < likeness[0].length; sequence++) {
        sum += Math.exp(SHARPNESS * along(order, sequence));
      }
      double score = Math.log(sum);
      for (int early = 0; early < order.length; early++) {
        for (int late = early + 1; late < order.length; late++) {
          double odds = lateness[order[late]] - lateness[order[early]];
          score -= PRECEDENCE * Math.log1p(Math.exp(-odds));
        }
      }
      return score;
    }

    /**
     * The most that options can be like steps of a sequence that come one after the other; an
     * option may be none of them.
     */
    double along(int[] order, int sequence) {
      double[] most = new double[likeness[0][sequence].length + 1];
      for (int option : order) {
        double[] fit = likeness[option][sequence];
        double before = most[0];
        for (int step = 1; step < most.length; step++) {
          double taken = before + fit[step - 1];
          before = Math.max(before, most[step]);
          most[step] = Math.max(most[step], taken);
        }
      }
      return Arrays.stream(most).max().orElse(0);
    }

    /** The sequence that an order follows best. */
    int sequence(int[] order) {
      int best = 0;
      for (int sequence = 1; sequence < likeness[0].length; sequence++) {
        best = along(order, sequence) > along(order, best) ? sequence : best;
      }
      return best;
    }
  }

  private static Arrangement unknown(Lang lang, Lang told) {
    return new Arrangement(
        List.of(),
        0,
        lang,
        List.of(
            told == Lang.PT
                ? "As etapas não são as de uma sequência que se conheça; diga a que processo pertencem."
                : "The steps are not those of a sequence that is known; say what process they belong to."));
  }

  private List<Place> places(Scenario scenario, int[] order, Steps steps, Lang told) {
    int sequence = steps.sequence(order);
    boolean follows = steps.along(order, sequence) >= LEAST_LIKENESS * order.length;
    List<RationaleLine> reason =
        follows ? List.of(reason(sequences.get(sequence), told)) : List.of();
    List<String> ids = List.copyOf(scenario.options().keySet());
    List<Place> places = new ArrayList<>();
    for (int option : order) {
      places.add(
          new Place(
              String.valueOf(places.size() + 1),
              ids.get(option),
              List.of(),
              places.isEmpty() ? reason : List.of(),
              List.of()));
    }
    return places;
  }

  private static RationaleLine reason(Sequence sequence, Lang told) {
    return new RationaleLine(
        "",
        sequence.name().in(told) + ": " + sequence.because().in(told),
        "sequence." + sequence.id(),
        List.of(),
        sequence.docs(),
        sequence.checked());
  }
}
