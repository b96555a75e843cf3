package org.serviceadvisor.knowledge;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Packs trees of nodes: each different text once, and numbers for the rest. */
final class NodeWriter {
  static final int SCALAR = 0;
  static final int LIST = 1;
  static final int MAP = 2;

  /** The kind of a node stands in the last bits of the number that holds its line. */
  static final int KINDS = 4;

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final IntStream.Builder numbers = IntStream.builder();
  private int trees;

  /** Adds the tree of a file. */
  void add(String file, Node tree) {
    trees++;
    text(file);
    add(tree);
  }

  private void add(Node node) {
    if (!node.fields().isEmpty()) {
      begin(node, MAP, node.fields().size());
      node.fields()
          .forEach(
              (key, value) -> {
                text(key);
                add(value);
              });
    } else if (!node.items().isEmpty()) {
      begin(node, LIST, node.items().size());
      node.items().forEach(this::add);
    } else {
      numbers.add(node.line() * KINDS + SCALAR);
      text(node.text());
    }
  }

  private void begin(Node node, int kind, int size) {
    numbers.add(node.line() * KINDS + kind);
    numbers.add(size);
  }

  private void text(String text) {
    numbers.add(texts.computeIfAbsent(text, unused -> texts.size()));
  }

  /** Writes the texts, their lengths, how many trees there are, and these. */
  void write(DataOutputStream out) throws IOException {
    bytes(out, String.join("", texts.keySet()).getBytes(StandardCharsets.UTF_8));
    ints(out, texts.keySet().stream().mapToInt(String::length).toArray());
    out.writeInt(trees);
    ints(out, numbers.build().toArray());
  }

  private static void ints(DataOutputStream out, int[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
    buffer.asIntBuffer().put(values);
    bytes(out, buffer.array());
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
