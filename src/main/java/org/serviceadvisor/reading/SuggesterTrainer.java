package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a suggester's model from statements, when the project is built. */
final class SuggesterTrainer {
  /** Statements from which the needs of a scenario are learnt. */
  static final Set<Statement.Kind> NEEDS = Set.of(Statement.Kind.NEED);

  /** Statements from which it is learnt what an option describes. */
  static final Set<Statement.Kind> DESCRIPTIONS =
      Set.of(Statement.Kind.NEED, Statement.Kind.SOLUTION, Statement.Kind.DEFINITION);

  private static final double SMOOTHING = 0.05;
  private static final double THIN = 4;
  private static final int FEWEST_STATEMENTS = 2;
  private static final int FEWEST_STATEMENTS_OF_A_PAIR = 3;

  private final List<String> needs;
  private final List<String> services;
  private final int[] serviceOf;
  private final Map<Long, Long> canonical;
  private final Map<Long, Integer> features = new HashMap<>();
  private final List<int[]> statementFeatures = new ArrayList<>();
  private final List<Integer> statementNeeds = new ArrayList<>();

  private SuggesterTrainer(
      Collection<Statement> statements, SortedMap<String, String> answers, Concepts concepts) {
    this.needs = List.copyOf(answers.keySet());
    this.services = List.copyOf(new TreeSet<>(answers.values()));
    this.serviceOf =
        needs.stream().mapToInt(need -> services.indexOf(answers.getOrDefault(need, ""))).toArray();
    this.canonical = concepts.canonical();
    read(statements);
  }

  /**
   * Trains on statements.
   *
   * @param statements all statements: they say which needs there are
   * @param kinds kinds of statements to learn from; models of different kinds can be compared
   * @param concepts which words say the same
   */
  static SuggesterModel train(
      Collection<Statement> statements, Set<Statement.Kind> kinds, Concepts concepts) {
    SortedMap<String, String> answers = new TreeMap<>();
    statements.forEach(statement -> answers.put(statement.need(), statement.answer()));
    List<Statement> learned =
        statements.stream().filter(statement -> kinds.contains(statement.kind())).toList();
    return new SuggesterTrainer(learned, answers, concepts).model();
  }

  /** Trains a suggester, as {@link #train}. */
  static Suggester suggester(
      Collection<Statement> statements, Set<Statement.Kind> kinds, Concepts concepts) {
    return Suggester.of(train(statements, kinds, concepts));
  }

  private void read(Collection<Statement> statements) {
    Map<Long, Integer> documents = new HashMap<>();
    Set<Long> pairs = new HashSet<>();
    List<List<Long>> hashes = new ArrayList<>();
    for (Statement statement : statements) {
      TreeSet<Long> own = new TreeSet<>();
      Features.of(
          TokenScanner.scan(statement.text()),
          hash -> canonical.getOrDefault(hash, hash),
          (hash, token, pair) -> {
            own.add(hash);
            if (pair) {
              pairs.add(hash);
            }
          });
      own.forEach(hash -> documents.merge(hash, 1, Integer::sum));
      hashes.add(List.copyOf(own));
      statementNeeds.add(needs.indexOf(statement.need()));
    }
    for (List<Long> own : hashes) {
      statementFeatures.add(
          own.stream()
              .filter(
                  hash ->
                      documents.getOrDefault(hash, 0)
                          >= (pairs.contains(hash)
                              ? FEWEST_STATEMENTS_OF_A_PAIR
                              : FEWEST_STATEMENTS))
              .mapToInt(hash -> features.computeIfAbsent(hash, unused -> features.size()))
              .toArray());
    }
  }

  private SuggesterModel model() {
    int labels = needs.size() + services.size();
    int[] inDocuments = new int[features.size()];
    statementFeatures.forEach(own -> Arrays.stream(own).forEach(f -> inDocuments[f]++));
    float[] idf = new float[features.size()];
    for (int f = 0; f < idf.length; f++) {
      idf[f] = (float) Math.log((1.0 + statementFeatures.size()) / (1.0 + inDocuments[f])) + 1;
    }
    List<Map<Integer, float[]>> byFeature = new ArrayList<>();
    for (int f = 0; f < idf.length; f++) {
      byFeature.add(new TreeMap<>());
    }
    double[] size = new double[labels];
    for (int d = 0; d < statementFeatures.size(); d++) {
      int need = statementNeeds.get(d);
      add(statementFeatures.get(d), need, idf, byFeature, size);
      add(statementFeatures.get(d), needs.size() + serviceOf[need], idf, byFeature, size);
    }
    normalize(byFeature, labels, statementsOf(labels));
    return assemble(byFeature, idf, size, inDocuments);
  }

  private int[] statementsOf(int labels) {
    int[] count = new int[labels];
    for (int need : statementNeeds) {
      count[need]++;
      count[needs.size() + serviceOf[need]]++;
    }
    return count;
  }

  private static void add(
      int[] own, int label, float[] idf, List<Map<Integer, float[]>> byFeature, double[] size) {
    double norm = Math.sqrt(Arrays.stream(own).mapToDouble(f -> idf[f] * idf[f]).sum());
    for (int f : own) {
      float[] cell = byFeature.get(f).computeIfAbsent(label, unused -> new float[2]);
      cell[0] += (float) (idf[f] / norm);
      cell[1] += 1;
    }
    size[label] += own.length;
  }

  /**
   * Makes the means unit vectors, shorter for labels of few statements: what is said of them is
   * less certain.
   */
  private static void normalize(
      List<Map<Integer, float[]>> byFeature, int labels, int[] statementsOf) {
    double[] squares = new double[labels];
    byFeature.forEach(cells -> cells.forEach((label, cell) -> squares[label] += cell[0] * cell[0]));
    byFeature.forEach(
        cells ->
            cells.forEach(
                (label, cell) -> {
                  double trust = statementsOf[label] / (statementsOf[label] + THIN);
                  cell[0] *= (float) (trust / Math.sqrt(squares[label]));
                }));
  }

  private SuggesterModel assemble(
      List<Map<Integer, float[]>> byFeature, float[] idf, double[] size, int[] inDocuments) {
    int postings = byFeature.stream().mapToInt(Map::size).sum();
    double all = Arrays.stream(inDocuments).sum();
    int[] from = new int[idf.length + 1];
    short[] label = new short[postings];
    float[] mean = new float[postings];
    float[] bayes = new float[postings];
    float[] absent = new float[size.length];
    for (int l = 0; l < absent.length; l++) {
      absent[l] = (float) -Math.log(1 + size[l] / (SMOOTHING * all));
    }
    int p = 0;
    for (int f = 0; f < idf.length; f++) {
      from[f] = p;
      double share = (inDocuments[f] + 1.0) / (all + idf.length);
      for (Map.Entry<Integer, float[]> cell : byFeature.get(f).entrySet()) {
        label[p] = cell.getKey().shortValue();
        mean[p] = cell.getValue()[0];
        bayes[p] = (float) Math.log(1 + cell.getValue()[1] / (SMOOTHING * all * share));
        p++;
      }
    }
    from[idf.length] = p;
    return withTable(from, label, mean, bayes, absent, idf);
  }

  private SuggesterModel withTable(
      int[] from, short[] label, float[] mean, float[] bayes, float[] absent, float[] idf) {
    int size = Integer.highestOneBit(Math.max(16, features.size() * 2)) * 2;
    long[] slots = new long[size];
    int[] slotFeature = new int[size];
    new TreeMap<>(features)
        .forEach(
            (hash, feature) -> {
              int i = hash.intValue() & (size - 1);
              while (slots[i] != 0) {
                i = (i + 1) & (size - 1);
              }
              slots[i] = hash;
              slotFeature[i] = feature;
            });
    return new SuggesterModel(
        needs,
        serviceOf,
        services.size(),
        slots,
        slotFeature,
        idf,
        from,
        label,
        mean,
        bayes,
        absent,
        WordTable.of(canonical));
  }
}
