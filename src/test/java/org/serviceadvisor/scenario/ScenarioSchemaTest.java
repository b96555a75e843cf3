package org.serviceadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ScenarioSchemaTest {
  private final ObjectMapper json = new ObjectMapper();
  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(ScenarioSchema.text());

  @Test
  void theProjectsOwnFilesAreAsTheSchemaSays() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      List<Path> yaml = files.filter(path -> path.toString().endsWith(".yaml")).toList();
      assertThat(yaml).hasSizeGreaterThanOrEqualTo(5);
      for (Path file : yaml) {
        Object content =
            new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        assertThat(schema.validate(json.valueToTree(content))).as(file.toString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"scenario\":\"Speak.\"}",
        "[{\"scenario\":\"Speak.\",\"expected\":\"polly\"}]",
        "{\"scenarios\":[{\"scenario\":\"Speak.\",\"options\":{\"A\":\"a\",\"B\":\"b\"},\"expected\":[\"A\"],\"given\":\"B\",\"why\":\"w\"}]}"
      })
  void takesWhatTheReaderTakes(String text) throws IOException {
    assertThat(schema.validate(json.readTree(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"scenario\":\" \"}",
        "{\"scenario\":\"a\",\"optoins\":{}}",
        "{\"scenario\":\"a\",\"lang\":\"fr\"}",
        "{\"scenario\":\"a\",\"domain\":6}",
        "{\"scenario\":\"a\",\"options\":{\"A\":\"a\"}}",
        "{\"scenario\":\"a\",\"options\":[\"a\",\"b\"]}",
        "{\"scenarios\":[{\"question\":\"a\"}]}"
      })
  void refusesWhatIsNotTheCanonicalForm(String text) throws IOException {
    JsonNode node = json.readTree(text);
    assertThat(schema.validate(node)).isNotEmpty();
  }
}
