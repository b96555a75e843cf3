package org.serviceadvisor.knowledge;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The YAML files of the rules folder as nodes, with the digest of the whole folder.
 *
 * <p>Parsed once when the project is built and kept in a compact form, so that a short command does
 * not parse YAML.
 *
 * @param trees path below the rules folder to its content, sorted by path
 * @param digest SHA-256 over all files of the folder, the first 12 hexadecimal digits
 */
public record KnowledgeFiles(Map<String, Node> trees, String digest) {
  private static final int FORMAT = 2;

  /** Reads every YAML file below a folder. */
  public static KnowledgeFiles readFolder(Path rules) {
    Map<String, Node> trees = new TreeMap<>();
    Digest digest = new Digest();
    for (Path file : filesBelow(rules)) {
      String name = rules.relativize(file).toString().replace('\\', '/');
      byte[] bytes = bytes(file);
      digest.add(name, bytes);
      if (name.endsWith(".yaml")) {
        trees.put(name, YamlReader.read(name, new String(bytes, StandardCharsets.UTF_8)));
      }
    }
    return new KnowledgeFiles(trees, digest.shortHex());
  }

  static List<Path> filesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules folder " + folder, e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Writes the compact form. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    out.writeUTF(digest);
    out.writeInt(trees.size());
    for (Map.Entry<String, Node> tree : trees.entrySet()) {
      out.writeUTF(tree.getKey());
      write(out, tree.getValue());
    }
  }

  /** Reads the compact form. */
  public static KnowledgeFiles read(DataInputStream in) throws IOException {
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException(
          "knowledge of format %d, wanted %d; build the project anew".formatted(format, FORMAT));
    }
    String digest = in.readUTF();
    int count = in.readInt();
    Map<String, Node> trees = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String file = in.readUTF();
      trees.put(file, readNode(in, file));
    }
    return new KnowledgeFiles(trees, digest);
  }

  private static void write(DataOutputStream out, Node node) throws IOException {
    out.writeShort(node.line());
    if (!node.fields().isEmpty()) {
      out.writeByte('m');
      out.writeInt(node.fields().size());
      for (Map.Entry<String, Node> field : node.fields().entrySet()) {
        out.writeUTF(field.getKey());
        write(out, field.getValue());
      }
    } else if (!node.items().isEmpty()) {
      out.writeByte('l');
      out.writeInt(node.items().size());
      for (Node item : node.items()) {
        write(out, item);
      }
    } else {
      out.writeByte('s');
      out.writeUTF(node.text());
    }
  }

  private static Node readNode(DataInputStream in, String file) throws IOException {
    int line = in.readUnsignedShort();
    byte kind = in.readByte();
    if (kind == 's') {
      return Node.scalar(file, line, in.readUTF());
    }
    int size = in.readInt();
    if (kind == 'l') {
      List<Node> items = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        items.add(readNode(in, file));
      }
      return Node.list(file, line, items);
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      String key = in.readUTF();
      fields.put(key, readNode(in, file));
    }
    return Node.map(file, line, fields);
  }
}
