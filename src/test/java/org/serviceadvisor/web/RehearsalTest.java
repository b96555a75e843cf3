package org.serviceadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.rest.guard.Guarded;

@QuarkusTest
@TestProfile(Guarded.class)
class RehearsalTest {
  @Inject Rehearsal rehearsal;

  @Test
  void practisesWithoutAFileAndMoreThanOnce() {
    assertThatCode(rehearsal::run).doesNotThrowAnyException();
    assertThatCode(rehearsal::run).doesNotThrowAnyException();

    assertThat(Guarded.DATA).doesNotExist();
  }
}
