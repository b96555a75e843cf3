package org.serviceadvisor.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
  private final JsonBody json = new JsonBody();

  @Test
  void readsAnObject() {
    assertThat(read("{\"scenario\": \"a\"}").path("scenario").asText()).isEqualTo("a");
  }

  @Test
  void readsNothingFromAnEmptyBody() {
    assertThat(read("").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"scenario\": \"a\", \"scenario\": \"b\"}",
        "{\"scenario\": \"a\"} {}",
        "scenario=a",
        "{'a': 1}",
        "{"
      })
  void takesSloppyJsonForBroken(String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(BrokenJson.class)
        .hasMessageMatching("(?s)line 1, column \\d+: .*");
  }

  @Test
  void endsDeepNestingEarly() {
    String deep = "[".repeat(100_000);

    assertThatThrownBy(() -> read(deep))
        .isInstanceOf(BrokenJson.class)
        .hasMessageContaining("depth");
  }

  @Test
  void readsUpToTheLimit() {
    String blanks = " ".repeat(JsonBody.MOST_BYTES);

    assertThat(read(blanks).isMissingNode()).isTrue();
    assertThatThrownBy(() -> read(blanks + " ")).isInstanceOf(TooLarge.class);
  }

  private JsonNode read(String body) {
    return json.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
