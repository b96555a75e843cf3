package org.serviceadvisor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.boot.Built;

class PoolTest {
  private static final String LINE =
      "{\"id\": \"one\", \"lang\": \"en\", \"scenario\": \"Which service reads text aloud?\", \"options\": {\"A\":"
          + " \"Amazon Polly\", \"B\": \"Amazon Lex\"}, \"expected\": [\"A\"]}";

  @Test
  void itsDigestChangesWithAnyOfItsExercises() throws IOException {
    assertThat(read(LINE).digest()).isEqualTo(read(LINE).digest());
    assertThat(read(LINE.replace("aloud", "out loud")).digest()).isNotEqualTo(read(LINE).digest());
    assertThat(read(LINE).find("one")).isPresent();
  }

  private static Pool read(String line) throws IOException {
    return Pool.read(line.getBytes(StandardCharsets.UTF_8), Built.advisor().knowledge());
  }
}
