package org.serviceadvisor.practice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.input.ScenarioFiles;

/** The project's own exercises, as packed when the project was built. */
public final class Pool {
  /** Where the build puts them, on the class path. */
  public static final String FILE = "/META-INF/advisor/scenarios.jsonl";

  private static final int DIGEST_BYTES = 6;

  private final String digest;
  private final Map<String, Exercise> byId = new LinkedHashMap<>();
  private final Map<String, List<Exercise>> pairs = new TreeMap<>();
  private final SortedSet<String> topics = new TreeSet<>();

  /**
   * A pool of some exercises.
   *
   * @param digest stands for all of them: other exercises, another digest
   */
  Pool(String digest, Collection<Exercise> exercises) {
    this.digest = digest;
    for (Exercise exercise : exercises) {
      byId.put(exercise.id(), exercise);
      exercise.scenario().topic().ifPresent(topics::add);
      exercise
          .pair()
          .ifPresent(
              pair -> pairs.computeIfAbsent(pair, unused -> new ArrayList<>()).add(exercise));
    }
    pairs.values().removeIf(twins -> twins.size() != 2);
  }

  /** Loads the exercises on the class path. */
  public static Pool load(Knowledge knowledge) {
    try (InputStream in = Pool.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            FILE + " is not on the class path; build the project first");
      }
      return read(in.readAllBytes(), knowledge);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  /** Reads exercises, a line of JSON each. */
  static Pool read(byte[] lines, Knowledge knowledge) throws IOException {
    List<Exercise> exercises = new ArrayList<>();
    new ScenarioFiles(new ScenarioChecker(knowledge))
        .read(
            "scenarios.jsonl",
            new ByteArrayInputStream(lines),
            record -> exercise(record).ifPresent(exercises::add));
    return new Pool(sha256(lines), exercises);
  }

  private static String sha256(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Exercise> exercise(Record record) {
    return record instanceof Record.Valid valid && Exercise.isUsable(valid.scenario())
        ? Optional.of(new Exercise(TopicDomains.placed(valid.scenario()), Origin.PROJECT))
        : Optional.empty();
  }

  /** Stands for all exercises: changes with any of them. */
  public String digest() {
    return digest;
  }

  /** All exercises, in the order of the files. */
  public Collection<Exercise> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** The exercises that a filter accepts. */
  public List<Exercise> all(Filter filter) {
    return byId.values().stream().filter(filter::accepts).toList();
  }

  /** The exercise of an id. */
  public Optional<Exercise> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The topics there are, sorted. */
  public SortedSet<String> topics() {
    return Collections.unmodifiableSortedSet(topics);
  }

  /** Minimal pairs by name: two exercises that differ in the deciding words. */
  public Map<String, List<Exercise>> pairs() {
    return Collections.unmodifiableMap(pairs);
  }
}
