package org.serviceadvisor.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private final AtomicLong now = new AtomicLong();
  private final RateLimiter limiter = new RateLimiter(60, now::get);

  @Test
  void letsTheQuotaThroughAndNoMore() {
    assertThat(IntStream.range(0, 60).allMatch(i -> limiter.take("a").allowed())).isTrue();

    RateLimiter.Ticket ticket = limiter.take("a");
    assertThat(ticket.allowed()).isFalse();
    assertThat(ticket.remaining()).isZero();
    assertThat(ticket.seconds()).isEqualTo(1);
  }

  @Test
  void fillsEvenly() {
    IntStream.range(0, 60).forEach(i -> limiter.take("a"));
    now.addAndGet(Duration.ofSeconds(2).toNanos());

    assertThat(limiter.take("a").allowed()).isTrue();
    assertThat(limiter.take("a").allowed()).isTrue();
    assertThat(limiter.take("a").allowed()).isFalse();
  }

  @Test
  void holdsNoMoreThanTheQuota() {
    limiter.take("a");
    now.addAndGet(Duration.ofHours(1).toNanos());

    assertThat(limiter.take("a").remaining()).isEqualTo(59);
  }

  @Test
  void keepsCallersApart() {
    IntStream.range(0, 60).forEach(i -> limiter.take("a"));

    assertThat(limiter.take("b").allowed()).isTrue();
  }
}
