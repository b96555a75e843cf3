package org.serviceadvisor.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.rest.Answers;
import org.serviceadvisor.rest.watch.GradingMeter;

/** Marks a learner's answer. */
@Singleton
final class GradingTools {
  private final CurrentAdvisor current;
  private final Answers answers;
  private final GradingMeter meter;

  GradingTools(CurrentAdvisor current, Answers answers, GradingMeter meter) {
    this.current = current;
    this.answers = answers;
    this.meter = meter;
  }

  @Tool(
      name = "grade_answer",
      description =
          "Marks a learner's answer to a question with options against the key, or against the"
              + " advisor's own answer where no key is given, and says why the right one is right"
              + " and why the learner's is not. For practising towards AIF-C01.",
      annotations =
          @Tool.Annotations(
              title = "Grade an answer",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false))
  ToolResponse grade(
      @ToolArg(name = "scenario", description = "The question.") String scenario,
      @ToolArg(name = "options", description = "Its options, id to text.")
          Map<String, String> options,
      @ToolArg(name = "given", description = "Ids of the options that the learner chose.")
          List<String> given,
      @ToolArg(name = "expected", description = "Ids of the right options, if they are known.")
          Optional<List<String>> expected,
      @ToolArg(name = "explain_in", description = "Language of the reasons: en or pt-BR.")
          Optional<String> explainIn) {
    Advisor advisor = current.get();
    ToolQuestion question =
        new ToolQuestion(scenario, Optional.of(options))
            .with("explainIn", explainIn)
            .whyNot(Optional.of(given.stream().filter(options::containsKey).limit(10).toList()));
    ObjectNode answer =
        Told.orWhatIsWrong(() -> answers.answer(advisor, question.json(), Optional.empty()).json());
    List<String> advised = new ArrayList<>();
    answer.path("options").forEach(id -> advised.add(id.asText()));
    List<String> right = expected.filter(key -> !key.isEmpty()).orElse(advised);
    String status = status(given, right);
    meter.row(status);
    return Told.of("%s. Right: %s".formatted(status, right), told(status, given, right, answer));
  }

  private static String status(List<String> given, List<String> right) {
    if (given.isEmpty() || right.isEmpty()) {
      return "abstained";
    }
    return new HashSet<>(given).equals(new HashSet<>(right)) ? "correct" : "wrong";
  }

  private static ObjectNode told(
      String status, List<String> given, List<String> right, ObjectNode answer) {
    ObjectNode told = JsonNodeFactory.instance.objectNode().put("status", status);
    given.forEach(told.putArray("given")::add);
    right.forEach(told.putArray("right")::add);
    told.set("decision", answer);
    return told;
  }
}
