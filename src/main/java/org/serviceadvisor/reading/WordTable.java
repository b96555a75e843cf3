package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hashes of words and of the concepts they stand for; a word of no concept stands for itself.
 *
 * @param keys hashes of words by place, 0 where there is none; a power of two many
 * @param values hashes of concepts, aligned with the words
 */
record WordTable(long[] keys, long[] values) {
  /** Each word stands for itself. */
  static final WordTable EMPTY = new WordTable(new long[1], new long[1]);

  void write(DataOutputStream out) throws IOException {
    Columns.longs(out, keys);
    Columns.longs(out, values);
  }

  static WordTable read(DataInputStream in) throws IOException {
    return new WordTable(Columns.longs(in), Columns.longs(in));
  }

  static WordTable of(Map<Long, Long> canonical) {
    int size = Integer.highestOneBit(Math.max(16, canonical.size() * 2)) * 2;
    long[] keys = new long[size];
    long[] values = new long[size];
    new TreeMap<>(canonical)
        .forEach(
            (word, concept) -> {
              int i = word.intValue() & (size - 1);
              while (keys[i] != 0) {
                i = (i + 1) & (size - 1);
              }
              keys[i] = word;
              values[i] = concept;
            });
    return new WordTable(keys, values);
  }

  long canonical(long word) {
    int mask = keys.length - 1;
    int i = (int) word & mask;
    while (keys[i] != 0) {
      if (keys[i] == word) {
        return values[i];
      }
      i = (i + 1) & mask;
    }
    return word;
  }
}
