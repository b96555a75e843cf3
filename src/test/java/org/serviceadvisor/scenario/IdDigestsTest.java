package org.serviceadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdDigestsTest {

  @Test
  void knowsAllThatWereAddedAndNoOthers() {
    IdDigests ids = new IdDigests(Long.MAX_VALUE);
    for (int i = 0; i < 300_000; i++) {
      assertThat(ids.add("question-" + i)).isTrue();
    }
    for (int i = 0; i < 300_000; i += 7) {
      assertThat(ids.add("question-" + i)).isFalse();
      assertThat(ids.contains("question-" + i)).isTrue();
      assertThat(ids.contains("other-" + i)).isFalse();
    }
    assertThat(ids.size()).isEqualTo(300_000);
  }

  @Test
  void takesNoMoreThanItsBound() {
    IdDigests ids = new IdDigests(2);
    assertThat(ids.add("a")).isTrue();
    assertThat(ids.add("b")).isTrue();
    assertThat(ids.isFull()).isTrue();
    assertThat(ids.add("c")).isTrue();
    assertThat(ids.contains("c")).isFalse();
    assertThat(ids.add("a")).isFalse();
  }
}
