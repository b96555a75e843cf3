package org.serviceadvisor.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something in the knowledge files is wrong: says what, where and, where it can, what was perhaps
 * meant.
 */
public final class KnowledgeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KnowledgeException(String message) {
    super(message);
  }

  public static KnowledgeException at(Node node, String problem) {
    return new KnowledgeException("%s:%d: %s".formatted(node.file(), node.line(), problem));
  }

  static KnowledgeException unknown(
      Node node, String what, String value, Collection<String> known) {
    return at(node, unknownMessage(what, value, known));
  }

  /** "unknown service 'x'" with the nearest known words on a second line. */
  public static String unknownMessage(String what, String value, Collection<String> known) {
    String hint = nearest(value, known).map("\nMaybe '%s'?"::formatted).orElse("");
    return "unknown %s '%s'%s".formatted(what, value, hint);
  }

  /** The known word nearest to a mistyped one, when one is near enough to be meant. */
  public static Optional<String> nearest(String value, Collection<String> known) {
    List<String> near =
        known.stream()
            .filter(
                word ->
                    word.contains(value) && value.length() > 2
                        || distance(value, word) <= Math.max(1, value.length() / 3))
            .sorted(
                Comparator.comparingInt((String word) -> distance(value, word))
                    .thenComparing(word -> word))
            .toList();
    return near.stream().findFirst();
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
