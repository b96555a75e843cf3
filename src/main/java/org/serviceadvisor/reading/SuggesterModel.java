package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sparse model of statements: for each feature, the needs and services whose statements have it.
 *
 * <p>A label's score is the cosine with the mean of its statements, plus the mean log-odds of naive
 * Bayes. Labels are needs and behind them services; a need's score is a mix of its own and that of
 * the service that answers it.
 *
 * @param needs labels that are needs
 * @param serviceOf for each need the label of its service, counted from the first service
 * @param services number of service labels
 * @param slots hash table of features: the key, 0 where empty
 * @param slotFeature for each slot the number of its feature
 * @param idf for each feature its inverse document frequency
 * @param from for each feature its first posting; one more at the end
 * @param label for each posting the label
 * @param mean for each posting the weight in the mean vector
 * @param bayes for each posting the gain in log-odds
 * @param words which words say the same
 * @param absent for each label the log-odds of a feature it does not have
 */
record SuggesterModel(
    List<String> needs,
    int[] serviceOf,
    int services,
    long[] slots,
    int[] slotFeature,
    float[] idf,
    int[] from,
    short[] label,
    float[] mean,
    float[] bayes,
    float[] absent,
    WordTable words) {
  private static final int FORMAT = 1;

  int feature(long hash) {
    int mask = slots.length - 1;
    int i = (int) hash & mask;
    while (slots[i] != 0) {
      if (slots[i] == hash) {
        return slotFeature[i];
      }
      i = (i + 1) & mask;
    }
    return -1;
  }

  Map<String, Integer> index() {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < needs.size(); i++) {
      index.put(needs.get(i), i);
    }
    return index;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    out.writeInt(needs.size());
    for (String need : needs) {
      out.writeUTF(need);
    }
    ints(out, serviceOf);
    out.writeInt(services);
    longs(out, slots);
    ints(out, slotFeature);
    floats(out, idf);
    ints(out, from);
    ByteBuffer labels = ByteBuffer.allocate(label.length * 2);
    labels.asShortBuffer().put(label);
    bytes(out, labels);
    floats(out, mean);
    floats(out, bayes);
    floats(out, absent);
    longs(out, words.keys());
    longs(out, words.values());
  }

  static SuggesterModel read(DataInputStream in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("suggester model of another format; build the project anew");
    }
    int count = in.readInt();
    List<String> needs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      needs.add(in.readUTF());
    }
    int[] serviceOf = ints(in);
    int services = in.readInt();
    long[] slots = longs(in);
    int[] slotFeature = ints(in);
    float[] idf = floats(in);
    int[] from = ints(in);
    ByteBuffer labelBytes = bytes(in);
    short[] label = new short[labelBytes.remaining() / 2];
    labelBytes.asShortBuffer().get(label);
    return new SuggesterModel(
        List.copyOf(needs),
        serviceOf,
        services,
        slots,
        slotFeature,
        idf,
        from,
        label,
        floats(in),
        floats(in),
        floats(in),
        new WordTable(longs(in), longs(in)));
  }

  private static void bytes(DataOutputStream out, ByteBuffer buffer) throws IOException {
    out.writeInt(buffer.capacity());
    out.write(buffer.array());
  }

  private static ByteBuffer bytes(DataInputStream in) throws IOException {
    return ByteBuffer.wrap(in.readNBytes(in.readInt()));
  }

  private static void longs(DataOutputStream out, long[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * 8);
    buffer.asLongBuffer().put(values);
    bytes(out, buffer);
  }

  private static long[] longs(DataInputStream in) throws IOException {
    ByteBuffer buffer = bytes(in);
    long[] values = new long[buffer.remaining() / 8];
    buffer.asLongBuffer().get(values);
    return values;
  }

  private static void ints(DataOutputStream out, int[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * 4);
    buffer.asIntBuffer().put(values);
    bytes(out, buffer);
  }

  private static int[] ints(DataInputStream in) throws IOException {
    ByteBuffer buffer = bytes(in);
    int[] values = new int[buffer.remaining() / 4];
    buffer.asIntBuffer().get(values);
    return values;
  }

  private static void floats(DataOutputStream out, float[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * 4);
    buffer.asFloatBuffer().put(values);
    bytes(out, buffer);
  }

  private static float[] floats(DataInputStream in) throws IOException {
    ByteBuffer buffer = bytes(in);
    float[] values = new float[buffer.remaining() / 4];
    buffer.asFloatBuffer().get(values);
    return values;
  }
}
