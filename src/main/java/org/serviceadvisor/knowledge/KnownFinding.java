package org.serviceadvisor.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that the rules do and that is known and accepted, with the reason.
 *
 * @param kind word of the kind, for example {@code tie}
 * @param about ids of services or names of rules, sorted
 * @param facts needs and constraints that show it, sorted
 * @param why why it is accepted
 * @param file where it stands
 * @param line where it stands
 */
public record KnownFinding(
    String kind, List<String> about, List<String> facts, String why, String file, int line) {
  private static final String FILE = "decision/findings.yaml";

  public KnownFinding {
    about = List.copyOf(about);
    facts = List.copyOf(facts);
  }

  /**
   * Reads the known findings of a rules folder; none when it has no such file.
   *
   * @throws KnowledgeException when one names a fact or service that is not known
   */
  public static List<KnownFinding> read(Path rules, Knowledge knowledge) {
    Path path = rules.resolve(FILE);
    if (!Files.exists(path)) {
      return List.of();
    }
    try {
      Node tree = YamlReader.read(FILE, Files.readString(path));
      tree.allow(Set.of("findings"));
      List<KnownFinding> known = new ArrayList<>();
      tree.list("findings").forEach(node -> known.addAll(group(node, knowledge)));
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** One reason may hold for several cases. */
  private static List<KnownFinding> group(Node node, Knowledge knowledge) {
    node.allow(Set.of("kind", "why", "cases"));
    String kind = node.string("kind");
    String why = node.string("why");
    return node.list("cases").stream().map(one -> finding(one, kind, why, knowledge)).toList();
  }

  private static KnownFinding finding(Node node, String kind, String why, Knowledge knowledge) {
    node.allow(Set.of("about", "facts"));
    List<String> facts = node.strings("facts").stream().sorted().toList();
    facts.stream()
        .filter(id -> !knowledge.facts().containsKey(id))
        .forEach(
            id -> {
              throw KnowledgeException.unknown(
                  node, "need or constraint", id, knowledge.facts().keySet());
            });
    List<String> about = node.strings("about").stream().sorted().toList();
    about.stream()
        .filter(
            id ->
                Stream.of(knowledge.services(), knowledge.notes())
                    .noneMatch(m -> m.containsKey(id)))
        .forEach(
            id -> {
              throw KnowledgeException.unknown(
                  node, "service or rule", id, knowledge.services().keySet());
            });
    return new KnownFinding(kind, about, facts, why, node.file(), node.line());
  }

  /** What a known finding and a found one must share. */
  public String key() {
    return "%s %s on %s".formatted(kind, about, facts);
  }
}
