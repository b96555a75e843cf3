package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Measure;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.Role;
import org.serviceadvisor.model.Signal;

/** Reads numbers with units ("800 MB", "fifteen minutes", "2,5 GB") and what they measure. */
final class QuantityReader {
  private static final double KB = 1024.0;

  /** The dimension of a unit. */
  private enum Dimension {
    BYTES,
    SECONDS
  }

  private record Unit(Dimension dimension, double factor) {}

  private static final Map<String, Unit> UNITS = units();
  private static final Map<String, Double> NUMBER_WORDS =
      Map.ofEntries(
          Map.entry("one", 1.0),
          Map.entry("two", 2.0),
          Map.entry("three", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("seven", 7.0),
          Map.entry("eight", 8.0),
          Map.entry("nine", 9.0),
          Map.entry("ten", 10.0),
          Map.entry("fifteen", 15.0),
          Map.entry("twenty", 20.0),
          Map.entry("thirty", 30.0),
          Map.entry("forty", 40.0),
          Map.entry("fifty", 50.0),
          Map.entry("sixty", 60.0),
          Map.entry("hundred", 100.0),
          Map.entry("um", 1.0),
          Map.entry("uma", 1.0),
          Map.entry("dois", 2.0),
          Map.entry("duas", 2.0),
          Map.entry("tres", 3.0),
          Map.entry("quatro", 4.0),
          Map.entry("cinco", 5.0),
          Map.entry("seis", 6.0),
          Map.entry("sete", 7.0),
          Map.entry("oito", 8.0),
          Map.entry("nove", 9.0),
          Map.entry("dez", 10.0),
          Map.entry("quinze", 15.0),
          Map.entry("vinte", 20.0),
          Map.entry("trinta", 30.0),
          Map.entry("quarenta", 40.0),
          Map.entry("un", 1.0),
          Map.entry("una", 1.0),
          Map.entry("dos", 2.0),
          Map.entry("cuatro", 4.0),
          Map.entry("siete", 7.0),
          Map.entry("ocho", 8.0),
          Map.entry("nueve", 9.0),
          Map.entry("diez", 10.0),
          Map.entry("quince", 15.0),
          Map.entry("veinte", 20.0),
          Map.entry("treinta", 30.0),
          Map.entry("cuarenta", 40.0),
          Map.entry("cien", 100.0),
          Map.entry("cem", 100.0));
  private static final Map<String, Double> MULTIPLIERS =
      Map.of(
          "thousand",
          1e3,
          "mil",
          1e3,
          "k",
          1e3,
          "million",
          1e6,
          "milhoes",
          1e6,
          "milhao",
          1e6,
          "millones",
          1e6,
          "millon",
          1e6,
          "billion",
          1e9);

  private static Map<String, Unit> units() {
    Map<String, Unit> units = new java.util.HashMap<>();
    String[][] bytes = {
      {"kb", "kib", "kilobyte", "kilobytes", "quilobyte", "quilobytes"},
      {"mb", "mib", "megabyte", "megabytes", "megas"},
      {"gb", "gib", "gigabyte", "gigabytes", "giga", "gigas"},
      {"tb", "tib", "terabyte", "terabytes"},
      {"pb", "petabyte", "petabytes"}
    };
    double factor = KB;
    for (String[] names : bytes) {
      for (String name : names) {
        units.put(name, new Unit(Dimension.BYTES, factor));
      }
      factor *= KB;
    }
    add(
        units,
        0.001,
        "ms",
        "millisecond",
        "milliseconds",
        "milissegundo",
        "milissegundos",
        "milisegundo",
        "milisegundos");
    add(units, 1, "s", "sec", "secs", "second", "seconds", "segundo", "segundos", "seg");
    add(units, 60, "min", "mins", "minute", "minutes", "minuto", "minutos");
    add(units, 3600, "h", "hour", "hours", "hora", "horas");
    return Map.copyOf(units);
  }

  private static void add(Map<String, Unit> units, double factor, String... names) {
    for (String name : names) {
      units.put(name, new Unit(Dimension.SECONDS, factor));
    }
  }

  private QuantityReader() {}

  /**
   * Reads the quantities of a sentence.
   *
   * @param cues phrases found in the sentence, among them those that say what is measured
   */
  static List<Quantity> read(
      String text, Words sentence, Lang lang, List<PhraseMatch> cues, List<Role> roles) {
    List<Quantity> found = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int i = sentence.from();
    while (i < sentence.to()) {
      OptionalDouble number = number(tokens.get(i), lang);
      if (number.isEmpty()) {
        i++;
        continue;
      }
      double value = number.getAsDouble();
      int next = i + 1;
      if (next < sentence.to() && MULTIPLIERS.containsKey(tokens.get(next).folded())) {
        value *= MULTIPLIERS.getOrDefault(tokens.get(next).folded(), 1.0);
        next++;
      }
      Unit unit = next < sentence.to() ? UNITS.get(tokens.get(next).folded()) : null;
      if (unit != null) {
        Signal signal = signal(text, tokens, i, next + 1, roles.get(i));
        double base = value * unit.factor();
        int at = i;
        measure(unit, base, at, sentence, cues)
            .ifPresent(measure -> found.add(new Quantity(measure, base, signal)));
        next++;
      }
      i = next;
    }
    return found;
  }

  private static Signal signal(String text, List<Token> tokens, int from, int to, Role role) {
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    return new Signal(
        "quantity", text.substring(start, end), start, end, role, 1, Signal.Origin.QUANTITY);
  }

  private static Optional<Measure> measure(
      Unit unit, double value, int at, Words sentence, List<PhraseMatch> cues) {
    if (unit.dimension() == Dimension.BYTES) {
      boolean huge = value >= 50 * KB * KB * KB;
      int payload = distance("measure-payload", at, cues);
      int dataset = distance("measure-dataset", at, cues);
      return Optional.of(huge || dataset < payload ? Measure.DATASET : Measure.PAYLOAD);
    }
    int latency = distance("measure-latency", at, cues);
    int work = distance("measure-run-time", at, cues);
    boolean daily = at + 2 < sentence.to() && value >= 3600 && latency > 6 && work > 6;
    if (daily) {
      return Optional.empty();
    }
    if (value < 1) {
      return Optional.of(Measure.LATENCY);
    }
    if (work == Integer.MAX_VALUE && latency == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return Optional.of(work <= latency && value >= 1 ? Measure.RUN_TIME : Measure.LATENCY);
  }

  private static int distance(String cue, int at, List<PhraseMatch> cues) {
    return cues.stream()
        .filter(match -> match.phrase().fact().equals(Lexicon.CUE + cue))
        .mapToInt(match -> Math.abs(match.from() - at))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static OptionalDouble number(Token token, Lang lang) {
    if (!token.isNumber()) {
      Double word = NUMBER_WORDS.get(token.folded());
      return word == null ? OptionalDouble.empty() : OptionalDouble.of(word);
    }
    String digits = token.folded();
    if (!digits.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',')) {
      return OptionalDouble.empty();
    }
    boolean thousands = digits.matches("\\d{1,3}([.,]\\d{3})+");
    boolean commaDecimal = lang != Lang.EN;
    String plain;
    if (thousands) {
      boolean decimalMark = digits.indexOf(commaDecimal ? ',' : '.') >= 0;
      plain = decimalMark ? digits.replace(',', '.') : digits.replace(".", "").replace(",", "");
    } else {
      plain = digits.replace(',', '.');
    }
    try {
      return OptionalDouble.of(Double.parseDouble(plain));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
