package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Long rows of numbers in the files of models: their size in bytes, then the numbers. */
final class Columns {
  private Columns() {}

  static void longs(DataOutputStream out, long[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Long.BYTES);
    buffer.asLongBuffer().put(values);
    bytes(out, buffer);
  }

  static long[] longs(DataInputStream in) throws IOException {
    ByteBuffer buffer = buffer(in);
    long[] values = new long[buffer.remaining() / Long.BYTES];
    buffer.asLongBuffer().get(values);
    return values;
  }

  static void ints(DataOutputStream out, int[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
    buffer.asIntBuffer().put(values);
    bytes(out, buffer);
  }

  static int[] ints(DataInputStream in) throws IOException {
    ByteBuffer buffer = buffer(in);
    int[] values = new int[buffer.remaining() / Integer.BYTES];
    buffer.asIntBuffer().get(values);
    return values;
  }

  static void shorts(DataOutputStream out, short[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Short.BYTES);
    buffer.asShortBuffer().put(values);
    bytes(out, buffer);
  }

  static short[] shorts(DataInputStream in) throws IOException {
    ByteBuffer buffer = buffer(in);
    short[] values = new short[buffer.remaining() / Short.BYTES];
    buffer.asShortBuffer().get(values);
    return values;
  }

  static void floats(DataOutputStream out, float[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES);
    buffer.asFloatBuffer().put(values);
    bytes(out, buffer);
  }

  static float[] floats(DataInputStream in) throws IOException {
    ByteBuffer buffer = buffer(in);
    float[] values = new float[buffer.remaining() / Float.BYTES];
    buffer.asFloatBuffer().get(values);
    return values;
  }

  /** Texts without line breaks. */
  static void strings(DataOutputStream out, List<String> texts) throws IOException {
    bytes(out, ByteBuffer.wrap(String.join("\n", texts).getBytes(StandardCharsets.UTF_8)));
  }

  static List<String> strings(DataInputStream in) throws IOException {
    String joined = new String(buffer(in).array(), StandardCharsets.UTF_8);
    return joined.isEmpty() ? List.of() : List.of(joined.split("\n"));
  }

  static void bytes(DataOutputStream out, byte[] values) throws IOException {
    bytes(out, ByteBuffer.wrap(values));
  }

  static byte[] bytes(DataInputStream in) throws IOException {
    return buffer(in).array();
  }

  private static void bytes(DataOutputStream out, ByteBuffer buffer) throws IOException {
    out.writeInt(buffer.capacity());
    out.write(buffer.array());
  }

  private static ByteBuffer buffer(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
