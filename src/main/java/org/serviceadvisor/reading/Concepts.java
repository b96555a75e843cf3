package org.serviceadvisor.reading;

import java.util.HashMap;
import java.util.Map;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.knowledge.KnowledgeFiles;
import org.serviceadvisor.knowledge.Node;

/**
 * Which beginnings of words say the same thing in English, Portuguese or Spanish ("label",
 * "rotula", "etique"), so that what statements in one language teach holds in all.
 */
public final class Concepts {
  private static final String FILE = "vocabulary/concepts.yaml";

  private final Map<String, String> conceptOf = new HashMap<>();

  private Concepts() {}

  /** No two words say the same. */
  public static Concepts none() {
    return new Concepts();
  }

  /**
   * Reads the concepts of the rules folder.
   *
   * @throws KnowledgeException where a beginning is too long, has accents, or belongs to two
   *     concepts
   */
  public static Concepts of(KnowledgeFiles files) {
    Concepts concepts = new Concepts();
    Node tree = files.trees().get(FILE);
    if (tree != null) {
      tree.get("concepts").fields().forEach(concepts::add);
    }
    return concepts;
  }

  private void add(String concept, Node beginnings) {
    for (String beginning : beginnings.text().split(" ")) {
      if (!beginning.equals(Features.beginning(Fold.fold(beginning)))) {
        throw KnowledgeException.at(
            beginnings,
            "'%s' is no beginning: at most %d letters, lower case, no accents\nMaybe '%s'?"
                .formatted(beginning, Features.PREFIX, Features.beginning(Fold.fold(beginning))));
      }
      String other = conceptOf.put(beginning, concept);
      if (other != null) {
        throw KnowledgeException.at(
            beginnings, "'%s' stands in '%s' and '%s'".formatted(beginning, other, concept));
      }
    }
  }

  /** The hashes of features that stand for the same one, by their own hash. */
  Map<Long, Long> canonical() {
    Map<Long, Long> canonical = new HashMap<>();
    conceptOf.forEach(
        (beginning, concept) ->
            canonical.put(Features.hash(beginning), Features.hash("concept " + concept)));
    return canonical;
  }
}
