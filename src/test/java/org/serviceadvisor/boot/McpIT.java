package org.serviceadvisor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client of the MCP SDK talks to the packaged server. */
class McpIT {
  private static final String CLIENT = "src/test/js/mcp-client.mjs";

  @TempDir Path folder;

  @Test
  void servesAssistantsOverHttp() throws Exception {
    Tools.needNode();
    URI endpoint = RunningServer.shared().address().resolve("/mcp");

    assertTold(List.of("node", CLIENT, endpoint.toString()));
  }

  @Test
  void servesAssistantsOverStandardInputAndOutput() throws Exception {
    Tools.needNode();
    assertTold(
        List.of(
            "node",
            CLIENT,
            RunningServer.java(),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dadvisor.data.dir=" + folder,
            "-jar",
            RunningServer.JAR.toString(),
            "mcp"));
  }

  private void assertTold(List<String> command) throws Exception {
    List<JsonNode> steps = steps(Tools.run(Map.of(), command));

    assertThat(said("tools", steps).get(0).findValuesAsText("name"))
        .containsExactlyInAnyOrder(
            "recommend_service",
            "explain_decision",
            "check_recommendation",
            "next_question",
            "grade_answer",
            "list_services",
            "get_service");
    assertThat(said("tools", steps).get(0).findValues("schema"))
        .hasSize(7)
        .allMatch(JsonNode::asBoolean, "has a schema of what it tells");
    List<JsonNode> recommended = said("recommend_service", steps);
    assertThat(recommended.get(0).at("/data/options/0").asText()).isEqualTo("B");
    assertThat(recommended.get(1).path("error").asText()).contains("/scenario:", "blank");
    assertThat(said("explain_decision", steps).get(0).at("/data/whyNot/0/option").asText())
        .isEqualTo("A");
    assertThat(said("check_recommendation", steps).get(0).at("/data/verdict").asText())
        .isEqualTo("breaks");
    assertThat(said("next_question", steps).get(0).at("/data/questions/0/answers").size())
        .isGreaterThan(1);
    List<JsonNode> graded = said("grade_answer", steps);
    assertThat(graded.get(0).at("/data/status").asText()).isEqualTo("wrong");
    assertThat(graded.get(0).at("/data/credit").asDouble()).isZero();
    assertThat(graded.get(1).at("/data/credit").asDouble()).isEqualTo(0.5);
    assertThat(graded.get(2).path("error").asText()).contains("/given: unknown option 'Z'");
    assertThat(said("list_services", steps).get(0).at("/data/total").asInt()).isPositive();
    assertThat(said("get_service", steps).get(0).at("/data/id").asText()).isEqualTo("transcribe");
    assertThat(said("get_service", steps).get(1).path("error").asText())
        .contains("Maybe 'transcribe'?");
    assertThat(said("asked back", steps)).as("a missing fact is asked back").isNotEmpty();
    assertThat(said("resource", steps).get(0).asText()).isEqualTo("transcribe");
    assertThat(said("prompt", steps).get(0).asText()).contains("vision", "Quiz me");
    assertThat(said("prompt", steps).get(1).asText()).contains("visão", "Faça um teste");
  }

  private static List<JsonNode> said(String step, List<JsonNode> steps) {
    return steps.stream()
        .filter(line -> line.path("step").asText().equals(step))
        .map(line -> line.path("said"))
        .toList();
  }

  private static List<JsonNode> steps(String printed) {
    List<JsonNode> steps = new ArrayList<>();
    printed
        .lines()
        .filter(line -> line.startsWith("{\"step\""))
        .forEach(line -> steps.add(json(line)));
    return steps;
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(line, e);
    }
  }
}
