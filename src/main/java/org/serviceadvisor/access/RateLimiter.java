package org.serviceadvisor.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets each caller make so many requests in a minute: a bucket for each that fills evenly and is
 * emptied by requests. Remembers the callers seen last. Safe for threads.
 */
public final class RateLimiter {
  private static final int MOST_CALLERS = 20_000;
  private static final long WINDOW = Duration.ofMinutes(1).toNanos();

  private final int quota;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  /**
   * A limiter.
   *
   * @param quota requests a minute, at least 1
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  public RateLimiter(int quota, LongSupplier nanos) {
    if (quota < 1) {
      throw new IllegalArgumentException("a quota is at least 1, got " + quota);
    }
    this.quota = quota;
    this.nanos = nanos;
  }

  /**
   * What a request is told.
   *
   * @param allowed whether it may go on
   * @param quota requests a minute
   * @param remaining requests that may follow at once
   * @param seconds time until one more may follow than may now
   */
  public record Ticket(boolean allowed, int quota, int remaining, long seconds) {}

  private record Bucket(double level, long at) {}

  /** Takes one request out of a caller's bucket, if there is one left. */
  public synchronized Ticket take(String caller) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.getOrDefault(caller, new Bucket(quota, now));
    double level = Math.min(quota, bucket.level() + perNano() * (now - bucket.at()));
    boolean allowed = level >= 1;
    double left = allowed ? level - 1 : level;
    buckets.put(caller, new Bucket(left, now));
    double missing = Math.floor(left) + 1 - left;
    return new Ticket(
        allowed, quota, (int) left, (long) Math.ceil(missing / perNano() / 1_000_000_000));
  }

  private double perNano() {
    return (double) quota / WINDOW;
  }
}
