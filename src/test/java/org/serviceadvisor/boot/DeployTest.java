package org.serviceadvisor.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files under deploy/ hold together with each other and with what the docs say. */
class DeployTest {
  private static final Map<String, String> KINDS =
      Map.of("Deployment", "apps/v1", "Service", "v1", "PodDisruptionBudget", "policy/v1");

  private final List<JsonNode> manifest = read(Path.of("deploy/kubernetes.yaml"));
  private final JsonNode pod = find("Deployment").at("/spec/template/spec");
  private final JsonNode container = pod.at("/containers/0");

  @Test
  void manifestHasKnownKinds() {
    assertThat(manifest).hasSize(KINDS.size());
    for (JsonNode object : manifest) {
      assertThat(object.path("apiVersion").asText())
          .isEqualTo(KINDS.get(object.path("kind").asText()));
      assertThat(object.at("/metadata/name").asText()).matches("[a-z0-9-]+");
    }
  }

  @Test
  void manifestKeepsToTheSchemasOfKubernetes() {
    manifest.forEach(object -> validate(object.toString()));
  }

  @Test
  void theSchemasKnowWhatIsNoField() {
    String mistyped = find("Deployment").toString().replace("\"replicas\"", "\"replica\"");

    assertThatThrownBy(() -> validate(mistyped)).hasMessageContaining("`replica`");
  }

  private static void validate(String object) {
    JsonElement json = JsonParser.parseString(object);
    String kind = json.getAsJsonObject().get("kind").getAsString();
    try {
      switch (kind) {
        case "Deployment" -> V1Deployment.validateJsonElement(json);
        case "Service" -> V1Service.validateJsonElement(json);
        case "PodDisruptionBudget" -> V1PodDisruptionBudget.validateJsonElement(json);
        default -> throw new AssertionError("no schema for " + kind);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void selectorsFindThePods() {
    JsonNode labels = find("Deployment").at("/spec/template/metadata/labels");

    assertThat(find("Deployment").at("/spec/selector/matchLabels")).isEqualTo(labels);
    assertThat(find("Service").at("/spec/selector")).isEqualTo(labels);
    assertThat(find("PodDisruptionBudget").at("/spec/selector/matchLabels")).isEqualTo(labels);
  }

  @Test
  void probesAskWhatTheServerAnswers() {
    assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
    assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
    assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
    String port = container.at("/ports/0/name").asText();
    assertThat(container.findValuesAsText("port")).hasSize(3).containsOnly(port);
    assertThat(find("Service").at("/spec/ports/0/targetPort").asText()).isEqualTo(port);
  }

  @Test
  void podsAreBoundedAndHaveNoRights() {
    assertThat(container.at("/resources/limits/memory").asText()).isNotBlank();
    assertThat(container.at("/resources/requests/cpu").asText()).isNotBlank();
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
  }

  @Test
  void volumesAreThere() {
    assertThat(names(container.at("/volumeMounts")))
        .containsExactlyInAnyOrderElementsOf(names(pod.path("volumes")));
  }

  @Test
  void theEndFitsIntoTheGracePeriod() {
    int delay = seconds(env("QUARKUS_SHUTDOWN_DELAY"));

    assertThat(delay + 20)
        .as("delay and time-out together")
        .isLessThan(pod.path("terminationGracePeriodSeconds").asInt());
  }

  @Test
  void settingsAreThoseOfTheDocs() throws IOException {
    String docs = Files.readString(Path.of("docs/operations.md"));
    String unit = Files.readString(Path.of("deploy/advisor.service"));

    assertThat(names(container.path("env")))
        .allSatisfy(
            name -> assertThat(docs.contains(name) || unit.contains(name)).as(name).isTrue());
  }

  private String env(String name) {
    for (JsonNode variable : container.path("env")) {
      if (variable.path("name").asText().equals(name)) {
        return variable.path("value").asText();
      }
    }
    throw new AssertionError(name + " is not set");
  }

  private static int seconds(String duration) {
    return Integer.parseInt(duration.replace("S", ""));
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(item -> names.add(item.path("name").asText()));
    return names;
  }

  private JsonNode find(String kind) {
    return manifest.stream()
        .filter(object -> object.path("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> read(Path file) {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    try (MappingIterator<JsonNode> objects =
        yaml.readerFor(JsonNode.class).readValues(file.toFile())) {
      return objects.readAll();
    } catch (IOException e) {
      throw new AssertionError(file + " is no YAML", e);
    }
  }
}
