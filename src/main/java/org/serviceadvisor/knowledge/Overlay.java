package org.serviceadvisor.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Knowledge of one's own: YAML files of a closed vocabulary that are laid over the built-in ones.
 *
 * <p>A file may hold any of {@code services needs limits compositions sets signals mappings house
 * availability}. A service or need with a known id replaces the fields it gives; everything else is
 * added. Rules are data here, never DRL.
 *
 * @param files name of the file below the folder to its content, sorted by name
 * @param digest first 12 hexadecimal digits of the SHA-256 over names and contents
 */
public record Overlay(Map<String, Node> files, String digest) {
  private static final int MOST_FILES = 500;
  private static final int MOST_BYTES = 1 << 20;
  private static final Set<String> VOCABULARY = Set.of("sets", "signals");
  private static final Map<String, String> FOLDER =
      Map.of(
          "services", "catalog/services/",
          "needs", "catalog/needs/",
          "limits", "catalog/limits.yaml/",
          "compositions", "catalog/compositions.yaml/",
          "sets", "vocabulary/",
          "signals", "vocabulary/",
          "mappings", OwnReader.MAPPINGS,
          "house", OwnReader.HOUSE,
          "availability", OwnReader.AVAILABILITY);

  public Overlay {
    files = Map.copyOf(files);
  }

  /**
   * Reads every YAML file below a folder; names that start with a dot are passed over.
   *
   * @throws KnowledgeException when the folder cannot be read, or a file is no YAML of this form
   */
  public static Overlay readFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new KnowledgeException(
          "'%s' is not a folder\nMaybe ADVISOR_KNOWLEDGE points elsewhere?".formatted(folder));
    }
    Map<String, Node> files = new TreeMap<>();
    Digest digest = new Digest();
    for (Path file : filesBelow(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      byte[] bytes = bytes(file, name);
      digest.add(name, bytes);
      files.put(name, read(name, bytes));
    }
    return new Overlay(files, digest.shortHex());
  }

  /** The digest that a folder has now, without reading it as knowledge. */
  public static String digestOf(Path folder) {
    Digest digest = new Digest();
    for (Path file : filesBelow(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      digest.add(name, bytes(file, name));
    }
    return digest.shortHex();
  }

  private static Node read(String name, byte[] bytes) {
    if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
      throw new KnowledgeException(
          "%s: only YAML files are read here\nMaybe write the rule as a mapping? See docs/own-knowledge.md"
              .formatted(name));
    }
    Node tree = YamlReader.read(name, new String(bytes, StandardCharsets.UTF_8));
    tree.allow(FOLDER.keySet());
    return tree;
  }

  private static List<Path> filesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> found =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !isHidden(folder.relativize(file)))
              .sorted()
              .limit(MOST_FILES + 1L)
              .toList();
      if (found.size() > MOST_FILES) {
        throw new KnowledgeException("%s: more than %d files".formatted(folder, MOST_FILES));
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      throw new KnowledgeException(
          "the folder '%s' cannot be read: %s".formatted(folder, e.getMessage()));
    }
  }

  private static boolean isHidden(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(Path file, String name) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new KnowledgeException("%s: more than %d bytes".formatted(name, MOST_BYTES));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new KnowledgeException("%s: cannot be read: %s".formatted(name, e.getMessage()));
    }
  }

  /** The built-in files with these laid over them. */
  public KnowledgeFiles over(KnowledgeFiles base) {
    Map<String, Node> trees = new LinkedHashMap<>(base.trees());
    new TreeMap<>(files).forEach((name, tree) -> lay(name, tree, trees));
    return new KnowledgeFiles(trees, base.digest() + "+" + digest);
  }

  private static void lay(String name, Node tree, Map<String, Node> trees) {
    Map<String, Node> vocabulary = new LinkedHashMap<>();
    tree.fields()
        .forEach(
            (key, value) -> {
              if (VOCABULARY.contains(key)) {
                vocabulary.put(key, value);
              } else {
                String folder = FOLDER.getOrDefault(key, "");
                Node added =
                    key.equals("services") || key.equals("needs")
                        ? merge(folder, key, value, trees)
                        : value;
                trees.put(folder + "own/" + name, only(tree, key, added));
              }
            });
    if (!vocabulary.isEmpty()) {
      trees.put("vocabulary/own/" + name, Node.map(tree.file(), tree.line(), vocabulary));
    }
  }

  private static Node only(Node tree, String key, Node value) {
    return Node.map(tree.file(), tree.line(), Map.of(key, value));
  }

  /** Puts the fields of entries that are known already where these stand; returns the new ones. */
  private static Node merge(String folder, String key, Node entries, Map<String, Node> trees) {
    List<Node> added = new ArrayList<>();
    for (Node entry : entries.items()) {
      if (!replace(folder, key, entry, trees)) {
        added.add(entry);
      }
    }
    return Node.list(entries.file(), entries.line(), added);
  }

  private static boolean replace(String folder, String key, Node entry, Map<String, Node> trees) {
    String id = entry.string("id");
    for (Map.Entry<String, Node> tree : trees.entrySet()) {
      if (tree.getKey().startsWith(folder) && has(tree.getValue(), key, id)) {
        List<Node> items =
            tree.getValue().list(key).stream()
                .map(known -> known.string("id").equals(id) ? over(known, entry) : known)
                .toList();
        Node list = Node.list(tree.getValue().file(), tree.getValue().line(), items);
        tree.setValue(only(tree.getValue(), key, list));
        return true;
      }
    }
    return false;
  }

  private static boolean has(Node tree, String key, String id) {
    return tree.list(key).stream().anyMatch(known -> known.string("id", "").equals(id));
  }

  private static Node over(Node known, Node entry) {
    Map<String, Node> fields = new LinkedHashMap<>(known.fields());
    fields.putAll(entry.fields());
    return Node.map(entry.file(), entry.line(), fields);
  }
}
