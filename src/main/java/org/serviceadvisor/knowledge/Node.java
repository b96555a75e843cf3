package org.serviceadvisor.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.serviceadvisor.model.LocalText;

/**
 * A piece of a knowledge file that remembers where it stands.
 *
 * @param file path below the rules folder
 * @param line one-based
 * @param text the scalar; empty string for lists and maps
 * @param items the list; empty for scalars and maps
 * @param fields the map; empty for scalars and lists
 */
public record Node(String file, int line, String text, List<Node> items, Map<String, Node> fields) {

  public Node {
    items = List.copyOf(items);
  }

  static Node scalar(String file, int line, String text) {
    return new Node(file, line, text, List.of(), Map.of());
  }

  static Node list(String file, int line, List<Node> items) {
    return new Node(file, line, "", items, Map.of());
  }

  static Node map(String file, int line, Map<String, Node> fields) {
    return new Node(file, line, "", List.of(), fields);
  }

  Optional<Node> find(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  public Node get(String key) {
    return find(key)
        .orElseThrow(() -> KnowledgeException.at(this, "'%s' is missing".formatted(key)));
  }

  String string(String key) {
    Node value = get(key);
    if (value.text.isBlank()) {
      throw KnowledgeException.at(value, "'%s' must be a text and not blank".formatted(key));
    }
    return value.text;
  }

  String string(String key, String absent) {
    return find(key).map(Node::text).orElse(absent);
  }

  List<Node> list(String key) {
    return find(key).map(Node::items).orElse(List.of());
  }

  List<String> strings(String key) {
    return list(key).stream().map(Node::text).toList();
  }

  LocalText localText(String key) {
    Node value = get(key);
    return new LocalText(value.string("en"), value.string("pt-BR"));
  }

  LocalDate date(String key) {
    Node value = get(key);
    try {
      return LocalDate.parse(value.text);
    } catch (DateTimeParseException e) {
      throw KnowledgeException.at(
          value,
          "'%s' is not a date: '%s'\nMaybe write it as 2026-11-22?".formatted(key, value.text));
    }
  }

  String https(String key) {
    Node value = get(key);
    if (!value.text.startsWith("https://")) {
      throw KnowledgeException.at(
          value, "'%s' must be an https address, got '%s'".formatted(key, value.text));
    }
    return value.text;
  }

  void allow(Set<String> keys) {
    fields.forEach(
        (key, value) -> {
          if (!keys.contains(key)) {
            throw KnowledgeException.unknown(value, "field", key, keys);
          }
        });
  }
}
