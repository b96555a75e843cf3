package org.serviceadvisor.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.serviceadvisor.scenario.Verdict.Status;

/** Counts verdicts, in all and by language, topic, domain and expected service. */
public final class Tally {
  private final Counts all = new Counts();
  private final Map<String, Map<String, Counts>> groups = new TreeMap<>();
  private final Map<String, Map<String, Integer>> confusions = new TreeMap<>();

  /** Counts of one group. */
  public static final class Counts {
    private final int[] byStatus = new int[Status.values().length];

    private void add(Status status) {
      byStatus[status.ordinal()]++;
    }

    /** Number of verdicts of a status. */
    public int of(Status status) {
      return byStatus[status.ordinal()];
    }

    /** Records seen. */
    public int total() {
      return java.util.Arrays.stream(byStatus).sum();
    }

    /** Records that expect something and could be read. */
    public int graded() {
      return of(Status.CORRECT) + of(Status.WRONG) + of(Status.ABSTAINED);
    }

    /** Share of graded records that are correct; 0 when nothing was graded. */
    public double accuracy() {
      return graded() == 0 ? 0 : (double) of(Status.CORRECT) / graded();
    }
  }

  /** An expected answer and the one given instead. */
  public record Confusion(String expected, String answered, int count) {}

  /** Counts a verdict. */
  public void add(Verdict verdict) {
    all.add(verdict.status());
    verdict
        .scenario()
        .ifPresent(
            scenario -> {
              scenario.lang().ifPresent(lang -> group("lang", lang.code(), verdict));
              scenario.topic().ifPresent(topic -> group("topic", topic, verdict));
              scenario
                  .domain()
                  .ifPresent(domain -> group("domain", String.valueOf(domain), verdict));
              verdict.recommended().stream()
                  .findFirst()
                  .ifPresent(service -> group("service", service, verdict));
              if (verdict.status() == Status.WRONG) {
                confuse(verdict, scenario.options());
              }
            });
  }

  private void group(String kind, String name, Verdict verdict) {
    groups
        .computeIfAbsent(kind, unused -> new TreeMap<>())
        .computeIfAbsent(name, unused -> new Counts())
        .add(verdict.status());
  }

  private void confuse(Verdict verdict, Map<String, String> options) {
    String expected = words(verdict.expected(), options);
    String answered = words(verdict.answer(), options);
    confusions
        .computeIfAbsent(expected, unused -> new TreeMap<>())
        .merge(answered, 1, Integer::sum);
  }

  private static String words(List<String> ids, Map<String, String> options) {
    return String.join(" + ", ids.stream().map(id -> options.getOrDefault(id, id)).toList());
  }

  /** Counts of all verdicts. */
  public Counts all() {
    return all;
  }

  /** Counts by kind of group and name of group. */
  public Map<String, Map<String, Counts>> groups() {
    return groups;
  }

  /** Confusions, the most frequent first. */
  public List<Confusion> confusions() {
    return confusions.entrySet().stream()
        .flatMap(
            e ->
                e.getValue().entrySet().stream()
                    .map(a -> new Confusion(e.getKey(), a.getKey(), a.getValue())))
        .sorted(
            Comparator.comparingInt(Confusion::count)
                .reversed()
                .thenComparing(Confusion::expected)
                .thenComparing(Confusion::answered))
        .toList();
  }
}
