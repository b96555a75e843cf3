package org.serviceadvisor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
  @TempDir Path folder;

  @Test
  void findsAKeyByWhatWasSent() throws IOException {
    String key = ApiKey.random();
    ApiKey kept = new ApiKey("linter", ApiKey.Role.ADMIN, ApiKey.digest(key));

    KeyRing ring = ring("# keys\n\n" + kept.line() + "\n");

    assertThat(ring.find(key)).contains(kept);
    assertThat(ring.find(ApiKey.random())).isEmpty();
  }

  @Test
  void keepsNoKeyInItsLine() {
    String key = ApiKey.random();

    assertThat(new ApiKey("linter", ApiKey.Role.USER, ApiKey.digest(key)).line())
        .doesNotContain(key);
  }

  @Test
  void makesKeysThatDiffer() {
    assertThat(ApiKey.random()).isNotEqualTo(ApiKey.random()).hasSizeGreaterThan(40);
  }

  @Test
  void saysWhichLineIsWrongWithoutShowingIt() {
    assertThatThrownBy(() -> ring("# keys\nlinter admin adv_secret\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("keys.txt:2:")
        .hasMessageContaining("Maybe")
        .hasMessageNotContaining("adv_secret");
  }

  private KeyRing ring(String text) throws IOException {
    return KeyRing.read(Files.writeString(folder.resolve("keys.txt"), text));
  }
}
