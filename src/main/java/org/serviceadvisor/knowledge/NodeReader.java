package org.serviceadvisor.knowledge;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link NodeWriter} packed. */
final class NodeReader {
  private final String[] texts;
  private final int[] numbers;
  private final int count;
  private int at;

  private NodeReader(String[] texts, int count, int[] numbers) {
    this.texts = texts;
    this.count = count;
    this.numbers = numbers;
  }

  static NodeReader read(DataInputStream in) throws IOException {
    String all = new String(bytes(in), StandardCharsets.UTF_8);
    int[] lengths = ints(in);
    String[] texts = new String[lengths.length];
    int from = 0;
    for (int i = 0; i < texts.length; i++) {
      texts[i] = all.substring(from, from + lengths[i]);
      from += lengths[i];
    }
    return new NodeReader(texts, in.readInt(), ints(in));
  }

  private static int[] ints(DataInputStream in) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes(in));
    int[] values = new int[buffer.remaining() / Integer.BYTES];
    buffer.asIntBuffer().get(values);
    return values;
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  /** The trees by file, in their order. */
  Map<String, Node> trees() {
    at = 0;
    Map<String, Node> trees = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String file = text();
      trees.put(file, node(file));
    }
    return trees;
  }

  private String text() {
    return texts[numbers[at++]];
  }

  private Node node(String file) {
    int head = numbers[at++];
    int line = head / NodeWriter.KINDS;
    return switch (head % NodeWriter.KINDS) {
      case NodeWriter.SCALAR -> Node.scalar(file, line, text());
      case NodeWriter.LIST -> Node.list(file, line, items(file));
      default -> Node.map(file, line, fields(file));
    };
  }

  private List<Node> items(String file) {
    Node[] items = new Node[numbers[at++]];
    for (int i = 0; i < items.length; i++) {
      items[i] = node(file);
    }
    return Arrays.asList(items);
  }

  private Map<String, Node> fields(String file) {
    int size = numbers[at++];
    Map<String, Node> fields = new LinkedHashMap<>(2 * size);
    for (int i = 0; i < size; i++) {
      String key = text();
      fields.put(key, node(file));
    }
    return fields;
  }
}
