package org.serviceadvisor.scenario.grading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.grading.Verdict.Status;

/**
 * Counts verdicts, in all and by language, topic, domain and service, in bounded memory: groups and
 * confusions beyond the bound share one entry.
 */
public final class Tally {
  /** Where groups and confusions beyond the bound are counted. */
  public static final String OTHERS = "(others)";

  private static final int MOST_GROUPS = 2_000;
  private static final int MOST_CONFUSIONS = 10_000;

  private final Counts all = new Counts();
  private final Map<String, Map<String, Counts>> groups = new TreeMap<>();
  private final Confusions answers = new Confusions(MOST_CONFUSIONS);
  private final Confusions services = new Confusions(MOST_CONFUSIONS);
  private final Calibration calibration = new Calibration();
  private final Map<Fault.Kind, Long> faults = new EnumMap<>(Fault.Kind.class);
  private final Map<Marking, Long> markings = new EnumMap<>(Marking.class);
  private long doubts;
  private long stale;

  /** Counts of one group. */
  public static final class Counts {
    private final long[] byStatus = new long[Status.values().length];
    private double credit;

    private void add(Verdict verdict) {
      byStatus[verdict.status().ordinal()]++;
      credit += verdict.credit();
    }

    /** Number of verdicts of a status. */
    public long of(Status status) {
      return byStatus[status.ordinal()];
    }

    /** Records seen. */
    public long total() {
      return Arrays.stream(byStatus).sum();
    }

    /** Records that could be read and marked. */
    public long graded() {
      return of(Status.CORRECT) + of(Status.WRONG) + of(Status.ABSTAINED);
    }

    /** Share of marked records that are right; 0 when nothing was marked. */
    public double accuracy() {
      return graded() == 0 ? 0 : (double) of(Status.CORRECT) / graded();
    }

    /** Mean points of marked records, from 0 to 1. */
    public double score() {
      return graded() == 0 ? 0 : credit / graded();
    }
  }

  /** An expected answer and the one given instead. */
  public record Confusion(String expected, String answered, long count) {}

  /** Pairs of what was expected and what was answered, the first so many. */
  private static final class Confusions {
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private final int most;
    private int size;

    Confusions(int most) {
      this.most = most;
    }

    void add(String expected, String answered) {
      Map<String, Long> row = counts.get(expected);
      boolean known = row != null && row.containsKey(answered);
      if (!known && size >= most) {
        counts.computeIfAbsent(OTHERS, unused -> new TreeMap<>()).merge(OTHERS, 1L, Long::sum);
        return;
      }
      size += known ? 0 : 1;
      counts.computeIfAbsent(expected, unused -> new TreeMap<>()).merge(answered, 1L, Long::sum);
    }

    List<Confusion> list() {
      return counts.entrySet().stream()
          .flatMap(
              row ->
                  row.getValue().entrySet().stream()
                      .map(cell -> new Confusion(row.getKey(), cell.getKey(), cell.getValue())))
          .sorted(
              Comparator.comparingLong(Confusion::count)
                  .reversed()
                  .thenComparing(Confusion::expected)
                  .thenComparing(Confusion::answered))
          .toList();
    }
  }

  /** Counts a verdict. */
  public void add(Verdict verdict) {
    all.add(verdict);
    markings.merge(verdict.marking(), 1L, Long::sum);
    verdict.fault().ifPresent(fault -> faults.merge(fault.kind(), 1L, Long::sum));
    doubts += verdict.doubt().isPresent() ? 1 : 0;
    stale += verdict.stale().isEmpty() ? 0 : 1;
    calibration.add(verdict);
    verdict.scenario().ifPresent(scenario -> add(verdict, scenario));
  }

  private void add(Verdict verdict, Scenario scenario) {
    verdict.lang().ifPresent(lang -> group("lang", lang.code(), verdict));
    scenario.topic().ifPresent(topic -> group("topic", topic, verdict));
    scenario.domain().ifPresent(domain -> group("domain", String.valueOf(domain), verdict));
    Stream.concat(verdict.expectedServices().stream().sorted(), verdict.recommended().stream())
        .findFirst()
        .ifPresent(service -> group("service", service, verdict));
    if (verdict.status() == Status.WRONG) {
      answers.add(
          words(verdict.expected(), scenario.options()),
          words(verdict.answer(), scenario.options()));
    }
    confuseServices(verdict);
  }

  private void confuseServices(Verdict verdict) {
    if (verdict.doubt().isPresent() && !verdict.expectedServices().isEmpty()) {
      services.add(
          verdict.expectedServices().stream().sorted().findFirst().orElseThrow(),
          verdict.recommended().stream().findFirst().orElse("-"));
    }
  }

  private void group(String kind, String name, Verdict verdict) {
    Map<String, Counts> ofKind = groups.computeIfAbsent(kind, unused -> new TreeMap<>());
    String kept = ofKind.size() < MOST_GROUPS || ofKind.containsKey(name) ? name : OTHERS;
    ofKind.computeIfAbsent(kept, unused -> new Counts()).add(verdict);
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

  /** Answers confused, by their words, the most frequent first. */
  public List<Confusion> confusions() {
    return answers.list();
  }

  /** Services that the advisor confused, by their ids, the most frequent first. */
  public List<Confusion> serviceConfusions() {
    return services.list();
  }

  /** How often the advisor is right when it says how sure it is. */
  public Calibration calibration() {
    return calibration;
  }

  /** Misses of the advisor by the part at fault. */
  public Map<Fault.Kind, Long> faults() {
    return faults;
  }

  /** Records by what was marked. */
  public Map<Marking, Long> markings() {
    return markings;
  }

  /** Records whose key the rules doubt. */
  public long doubts() {
    return doubts;
  }

  /** Records whose key names a service that is not what it was. */
  public long stale() {
    return stale;
  }
}
