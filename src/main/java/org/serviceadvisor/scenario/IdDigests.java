package org.serviceadvisor.scenario;

import java.util.Arrays;

/**
 * Remembers which texts it has seen, in about 7 bytes each: the 64-bit digest of a text, the first
 * 16 bits of which are the number of a bucket. Among ten million texts, two different ones are
 * taken for the same with a chance of three in a million. It is full when it holds its bound, and
 * says so.
 */
public final class IdDigests {
  private static final int BUCKETS = 1 << 16;
  private static final int BYTES = 6;
  private static final int FIRST_ENTRIES = 4;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final byte[][] buckets = new byte[BUCKETS][];
  private final short[] sizes = new short[BUCKETS];
  private final long most;
  private long size;

  /** A set of at most so many texts. */
  public IdDigests(long most) {
    this.most = most;
  }

  /** A set that may take a quarter of the heap; 256 MB hold some nine million. */
  public static IdDigests forHeap() {
    return new IdDigests(Runtime.getRuntime().maxMemory() / 4 / 7);
  }

  /** Adds a text; false when it was there already. A full set takes nothing and says true. */
  public boolean add(CharSequence text) {
    long digest = digest(text);
    int bucket = (int) (digest >>> 48);
    if (find(bucket, digest)) {
      return false;
    }
    if (!isFull() && sizes[bucket] < Short.MAX_VALUE) {
      put(bucket, digest);
    }
    return true;
  }

  /** Whether a text was added. */
  public boolean contains(CharSequence text) {
    long digest = digest(text);
    return find((int) (digest >>> 48), digest);
  }

  /** Whether no more texts are remembered. */
  public boolean isFull() {
    return size >= most;
  }

  /** Number of texts remembered. */
  public long size() {
    return size;
  }

  private boolean find(int bucket, long digest) {
    byte[] entries = buckets[bucket];
    for (int i = 0; i < sizes[bucket]; i++) {
      if (entries[i * BYTES] == (byte) digest && matches(entries, i * BYTES, digest)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] entries, int at, long digest) {
    for (int i = 1; i < BYTES; i++) {
      if (entries[at + i] != (byte) (digest >>> (8 * i))) {
        return false;
      }
    }
    return true;
  }

  private void put(int bucket, long digest) {
    int at = sizes[bucket] * BYTES;
    byte[] entries = buckets[bucket];
    if (entries == null) {
      entries = new byte[FIRST_ENTRIES * BYTES];
    } else if (at == entries.length) {
      entries = Arrays.copyOf(entries, at + Math.max(FIRST_ENTRIES, sizes[bucket] / 8) * BYTES);
    }
    for (int i = 0; i < BYTES; i++) {
      entries[at + i] = (byte) (digest >>> (8 * i));
    }
    buckets[bucket] = entries;
    sizes[bucket]++;
    size++;
  }

  /** A 64-bit mix of all characters. */
  private static long digest(CharSequence text) {
    long hash = text.length() * PRIME;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
      hash ^= hash >>> 29;
    }
    hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return hash ^ (hash >>> 32);
  }
}
