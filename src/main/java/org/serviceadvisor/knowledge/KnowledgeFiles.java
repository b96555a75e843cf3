package org.serviceadvisor.knowledge;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final int FORMAT = 3;

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

  /** Writes the compact form: each text once, then the trees as numbers. */
  public void write(DataOutputStream out) throws IOException {
    NodeWriter nodes = new NodeWriter();
    trees.forEach(nodes::add);
    out.writeInt(FORMAT);
    out.writeUTF(digest);
    nodes.write(out);
  }

  /** Reads the compact form. */
  public static KnowledgeFiles read(DataInputStream in) throws IOException {
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException(
          "knowledge of format %d, wanted %d; build the project anew".formatted(format, FORMAT));
    }
    String digest = in.readUTF();
    return new KnowledgeFiles(NodeReader.read(in).trees(), digest);
  }
}
