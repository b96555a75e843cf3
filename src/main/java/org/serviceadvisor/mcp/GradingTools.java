package org.serviceadvisor.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.rest.Answers;
import org.serviceadvisor.rest.watch.GradingMeter;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.grading.Grader;
import org.serviceadvisor.scenario.grading.Marker;
import org.serviceadvisor.scenario.grading.Verdict;

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
              + " and why the learner's is not. Where several are right, right picks less wrong ones"
              + " earn part of the point. For practising towards AIF-C01.",
      annotations =
          @Tool.Annotations(
              title = "Grade an answer",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      outputSchema = @Tool.OutputSchema(generator = ContractSchema.OfMark.class))
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
    Verdict verdict = mark(advisor, new Question(scenario, options, given, expected));
    meter.row(verdict.status().word());
    return Told.of(sentence(verdict), told(verdict, answer));
  }

  /** What the tool was given, once it is known to be a question. */
  private record Question(
      String text,
      Map<String, String> options,
      List<String> given,
      Optional<List<String>> expected) {

    Scenario scenario() {
      return new Scenario(
          "",
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          text,
          options,
          chosen("expected", expected.orElse(List.of())),
          chosen("given", given),
          "");
    }

    private List<String> chosen(String argument, List<String> ids) {
      for (String id : ids) {
        if (!options.containsKey(id)) {
          throw new ToolCallException(
              "/%s: %s"
                  .formatted(
                      argument, KnowledgeException.unknownMessage("option", id, options.keySet())));
        }
      }
      return ids;
    }
  }

  private static Verdict mark(Advisor advisor, Question question) {
    Perspective exam =
        new Perspective(Perspective.Kind.EXAM, LocalDate.now(ZoneId.systemDefault()));
    return new Grader(advisor, exam, new Marker(Marker.Whose.LEARNER, true))
        .grade(new Record.Valid("", 0, question.scenario()));
  }

  private static String sentence(Verdict verdict) {
    return "%s (%.2f of 1 point). Right: %s"
        .formatted(
            verdict.status().word(), verdict.credit(), String.join(", ", verdict.expected()));
  }

  private static ObjectNode told(Verdict verdict, ObjectNode answer) {
    ObjectNode told =
        JsonNodeFactory.instance
            .objectNode()
            .put("status", verdict.status().word())
            .put("marking", verdict.marking().word());
    verdict.answer().forEach(told.putArray("answer")::add);
    verdict.expected().forEach(told.putArray("expected")::add);
    told.put("credit", verdict.credit());
    told.set("decision", answer);
    return told;
  }
}
