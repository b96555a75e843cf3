package org.serviceadvisor.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema of files in the canonical form. */
public final class ScenarioSchema {
  private static final String PATH = "/META-INF/scenarios.schema.json";

  private ScenarioSchema() {}

  /** The schema, draft-07, as JSON text. */
  public static String text() {
    try (InputStream in =
        Objects.requireNonNull(ScenarioSchema.class.getResourceAsStream(PATH), PATH)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + PATH, e);
    }
  }
}
