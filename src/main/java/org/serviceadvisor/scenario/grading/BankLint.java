package org.serviceadvisor.scenario.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.serviceadvisor.model.LocalText;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.reading.Reader;
import org.serviceadvisor.scenario.IdDigests;
import org.serviceadvisor.scenario.Record;

/**
 * Looks for flaws of a bank that have nothing to do with AWS: keys that give themselves away,
 * missing keys, questions that stand there twice. One for each bank.
 */
public final class BankLint {
  private static final int MOST_PLACES = 20_000;
  private static final int FEWEST_FOR_STATISTICS = 20;
  private static final double MUCH_LONGER = 1.5;
  private static final int LONG = 30;
  private static final double LONGEST_BAR = 1.5;

  /** Critical values of chi-square at 0.01, by degrees of freedom from 1. */
  private static final double[] CHI_SQUARE = {6.63, 9.21, 11.34, 13.28, 15.09, 16.81, 18.48};

  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Reader reader;
  private final IdDigests stems = IdDigests.forHeap();
  private final Map<String, String> places = new HashMap<>();
  private final Map<Integer, Map<String, Long>> letters = new TreeMap<>();
  private long single;
  private long longest;
  private double longestByChance;

  /** A lint that reads hints such as "Select TWO" as the advisor does. */
  public BankLint(Reader reader) {
    this.reader = reader;
  }

  /** The flaws of one question. */
  public List<Finding> look(Record record) {
    if (!(record instanceof Record.Valid valid)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Scenario scenario = valid.scenario();
    if (scenario.expected().isEmpty()) {
      findings.add(
          finding(
              valid,
              Finding.Kind.NO_KEY,
              new LocalText("the question has no key", "a questão não tem gabarito")));
    }
    sameStem(valid, findings);
    if (!scenario.options().isEmpty()) {
      options(valid, findings);
    }
    if (!scenario.options().isEmpty() && !scenario.isArranged()) {
      longestIsRight(valid, findings);
      hint(valid, findings);
      count(scenario);
    }
    return findings;
  }

  private static Finding finding(Record.Valid record, Finding.Kind kind, LocalText message) {
    return new Finding(kind, record.file(), record.line(), record.scenario().id(), message);
  }

  private static String folded(String text) {
    return NO_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private void sameStem(Record.Valid record, List<Finding> findings) {
    String stem = folded(record.scenario().text());
    String place = record.file() + ":" + record.line();
    if (stems.add(stem)) {
      if (places.size() < MOST_PLACES) {
        places.put(shortened(stem), place);
      }
      return;
    }
    Optional<String> first = Optional.ofNullable(places.get(shortened(stem)));
    findings.add(
        finding(
            record,
            Finding.Kind.SAME_STEM,
            new LocalText(
                "the same words stand at " + first.orElse("an earlier place"),
                "as mesmas palavras estão em " + first.orElse("um lugar anterior"))));
  }

  /** Long texts are kept by their start and hash alone. */
  private static String shortened(String stem) {
    return stem.length() <= 80 ? stem : stem.substring(0, 60) + stem.hashCode();
  }

  private static void options(Record.Valid record, List<Finding> findings) {
    Set<String> seen = new HashSet<>();
    record
        .scenario()
        .options()
        .forEach(
            (id, text) -> {
              if (!seen.add(folded(text))) {
                findings.add(
                    finding(
                        record,
                        Finding.Kind.SAME_OPTIONS,
                        new LocalText(
                            "option %s says the same as another".formatted(id),
                            "a opção %s diz o mesmo que outra".formatted(id))));
              }
            });
  }

  private static void longestIsRight(Record.Valid record, List<Finding> findings) {
    List<String> expected = record.scenario().expected();
    if (expected.size() != 1) {
      return;
    }
    int right = record.scenario().options().getOrDefault(expected.get(0), "").length();
    int others =
        record.scenario().options().entrySet().stream()
            .filter(option -> !option.getKey().equals(expected.get(0)))
            .mapToInt(option -> option.getValue().length())
            .max()
            .orElse(0);
    if (right >= LONG && right > others * MUCH_LONGER) {
      findings.add(
          finding(
              record,
              Finding.Kind.LONGEST_IS_RIGHT,
              new LocalText(
                  "the right option has %d characters, the next longest %d: its length gives it away"
                      .formatted(right, others),
                  "a opção correta tem %d caracteres, a segunda mais longa %d: o tamanho a denuncia"
                      .formatted(right, others))));
    }
  }

  private void hint(Record.Valid record, List<Finding> findings) {
    Scenario scenario = record.scenario();
    int right = scenario.expected().size();
    if (right == 0) {
      return;
    }
    int asked = reader.read(scenario.text(), scenario.lang()).wanted();
    if (right > 1 && asked == 1) {
      findings.add(
          finding(
              record,
              Finding.Kind.SEVERAL_WITHOUT_HINT,
              new LocalText(
                  "%d options are right and the words do not say so\nMaybe add (Select %d)?"
                      .formatted(right, right),
                  "%d opções estão corretas e o texto não diz isso\nTalvez acrescentar (Escolha %d)?"
                      .formatted(right, right))));
    } else if (asked > 1 && asked != right) {
      findings.add(
          finding(
              record,
              Finding.Kind.HINT_DIFFERS,
              new LocalText(
                  "the words ask for %d answers, the key has %d".formatted(asked, right),
                  "o texto pede %d respostas, o gabarito tem %d".formatted(asked, right))));
    }
  }

  private void count(Scenario scenario) {
    if (scenario.expected().size() != 1) {
      return;
    }
    String right = scenario.expected().get(0);
    single++;
    longestByChance += 1.0 / scenario.options().size();
    longest += isLongest(scenario, right) ? 1 : 0;
    List<String> ids = List.copyOf(scenario.options().keySet());
    String position = String.valueOf((char) ('A' + ids.indexOf(right)));
    letters.computeIfAbsent(ids.size(), unused -> new TreeMap<>()).merge(position, 1L, Long::sum);
  }

  private static boolean isLongest(Scenario scenario, String right) {
    return scenario.options().entrySet().stream()
        .max(Comparator.comparingInt(option -> option.getValue().length()))
        .map(Map.Entry::getKey)
        .filter(right::equals)
        .isPresent();
  }

  /** The flaws of the bank as a whole; to be asked at its end. */
  public List<Finding> finish() {
    List<Finding> findings = new ArrayList<>();
    if (single >= FEWEST_FOR_STATISTICS && longest > LONGEST_BAR * longestByChance) {
      findings.add(
          ofBank(
              Finding.Kind.LONGEST_IS_RIGHT,
              new LocalText(
                  "the longest option is right in %.0f %% of %d questions; chance would give %.0f %%"
                      .formatted(100.0 * longest / single, single, 100 * longestByChance / single),
                  "a opção mais longa é a correta em %.0f %% de %d questões; o acaso daria %.0f %%"
                      .formatted(
                          100.0 * longest / single, single, 100 * longestByChance / single))));
    }
    letters.forEach((options, counts) -> imbalance(options, counts, findings));
    return findings;
  }

  private static void imbalance(int options, Map<String, Long> counts, List<Finding> findings) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    int freedom = options - 1;
    if (all < FEWEST_FOR_STATISTICS || freedom > CHI_SQUARE.length) {
      return;
    }
    double due = (double) all / options;
    double chiSquare = 0;
    for (int i = 0; i < options; i++) {
      long found = counts.getOrDefault(String.valueOf((char) ('A' + i)), 0L);
      chiSquare += (found - due) * (found - due) / due;
    }
    if (chiSquare > CHI_SQUARE[freedom - 1]) {
      findings.add(
          ofBank(
              Finding.Kind.LETTER_IMBALANCE,
              new LocalText(
                  "among %d questions with %d options the right ones are spread unevenly: %s"
                      .formatted(all, options, counts),
                  "entre %d questões com %d opções, as corretas se distribuem de modo desigual: %s"
                      .formatted(all, options, counts))));
    }
  }

  private static Finding ofBank(Finding.Kind kind, LocalText message) {
    return new Finding(kind, "", 0, "", message);
  }
}
