package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
    Columns.ints(out, serviceOf);
    out.writeInt(services);
    Columns.longs(out, slots);
    Columns.ints(out, slotFeature);
    Columns.floats(out, idf);
    Columns.ints(out, from);
    Columns.shorts(out, label);
    Columns.floats(out, mean);
    Columns.floats(out, bayes);
    Columns.floats(out, absent);
  }

  static SuggesterModel read(DataInputStream in, WordTable words) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("suggester model of another format; build the project anew");
    }
    int count = in.readInt();
    List<String> needs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      needs.add(in.readUTF());
    }
    int[] serviceOf = Columns.ints(in);
    int services = in.readInt();
    long[] slots = Columns.longs(in);
    int[] slotFeature = Columns.ints(in);
    float[] idf = Columns.floats(in);
    int[] from = Columns.ints(in);
    short[] label = Columns.shorts(in);
    return new SuggesterModel(
        List.copyOf(needs),
        serviceOf,
        services,
        slots,
        slotFeature,
        idf,
        from,
        label,
        Columns.floats(in),
        Columns.floats(in),
        Columns.floats(in),
        words);
  }
}
