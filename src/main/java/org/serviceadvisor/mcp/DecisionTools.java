package org.serviceadvisor.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.mcp.server.Elicitation;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.rest.Answers;

/** Tools that decide, explain, referee and ask. */
@Singleton
final class DecisionTools {
  private static final String SCENARIO =
      "The need in plain words, in English, Portuguese or Spanish; the more of its constraints, the"
          + " better.";
  private static final String OPTIONS =
      "Options to choose from, id to text, 2 to 26; leave out for an open question.";
  private static final String PERSPECTIVE =
      "exam (what the certification expects; default), existing-account, or new-account (what can"
          + " be started today).";
  private static final String EXPLAIN_IN = "Language of the reasons: en or pt-BR.";
  private static final String FACTS =
      "Facts that hold beside the text: ids such as intermittent-traffic, or numbers such as"
          + " payload=4194304 (bytes, seconds).";

  private final CurrentAdvisor current;
  private final Answers answers;

  DecisionTools(CurrentAdvisor current, Answers answers) {
    this.current = current;
    this.answers = answers;
  }

  @Tool(
      name = "recommend_service",
      description =
          "Says which AWS service, feature, SageMaker inference mode or vector store fits a need,"
              + " with reasons that quote the text, sources and dates, services closed to new"
              + " customers, and the runner-up. Offline and repeatable: equal questions get equal"
              + " answers. Use it instead of guessing whenever somebody asks which AWS service to"
              + " use. Where a fact is missing it asks back, or says under 'questions' what to"
              + " ask.",
      annotations =
          @Tool.Annotations(
              title = "Recommend an AWS service",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      outputSchema = @Tool.OutputSchema(generator = ContractSchema.OfDecision.class))
  ToolResponse recommend(
      @ToolArg(name = "scenario", description = SCENARIO) String scenario,
      @ToolArg(name = "options", description = OPTIONS) Optional<Map<String, String>> options,
      @ToolArg(name = "perspective", description = PERSPECTIVE) Optional<String> perspective,
      @ToolArg(name = "facts", description = FACTS) Optional<List<String>> facts,
      @ToolArg(name = "without_facts", description = "Ids of facts that do not hold.")
          Optional<List<String>> withoutFacts,
      @ToolArg(name = "explain_in", description = EXPLAIN_IN) Optional<String> explainIn,
      Elicitation people) {
    ToolQuestion question =
        question(scenario, options, perspective, explainIn).facts(facts).withoutFacts(withoutFacts);
    Advisor advisor = current.get();
    ObjectNode answer = new MissingFacts(people).settle(question, json -> answer(advisor, json));
    return Told.of(Told.sentence(answer), answer);
  }

  @Tool(
      name = "explain_decision",
      description =
          "Explains a decision in full: why it is the answer, why not other services or options,"
              + " which smallest change of facts would flip it, how much misreading it stands, and"
              + " what to ask next. Give the same scenario and options as to recommend_service, and"
              + " under why_not the services you wonder about.",
      annotations =
          @Tool.Annotations(
              title = "Explain a decision",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      outputSchema = @Tool.OutputSchema(generator = ContractSchema.OfDecision.class))
  ToolResponse explain(
      @ToolArg(name = "scenario", description = SCENARIO) String scenario,
      @ToolArg(name = "options", description = OPTIONS) Optional<Map<String, String>> options,
      @ToolArg(name = "perspective", description = PERSPECTIVE) Optional<String> perspective,
      @ToolArg(
              name = "why_not",
              description = "At most 10 services or option ids: why are they not the answer?")
          Optional<List<String>> whyNot,
      @ToolArg(name = "explain_in", description = EXPLAIN_IN) Optional<String> explainIn) {
    ObjectNode answer =
        answer(
            current.get(),
            question(scenario, options, perspective, explainIn).explained().whyNot(whyNot).json());
    String why = answer.at("/explanation/why/text").asText();
    return Told.of(why.isEmpty() ? Told.sentence(answer) : why, answer);
  }

  @Tool(
      name = "check_recommendation",
      description =
          "Referees a recommendation that you or somebody else made: does it hold for the scenario,"
              + " hold in part, or break, and on which fact, limit, date or rule? Use it before you"
              + " tell a person which AWS service to take.",
      annotations =
          @Tool.Annotations(
              title = "Check a recommendation",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      outputSchema = @Tool.OutputSchema(generator = ContractSchema.OfCheck.class))
  ToolResponse check(
      @ToolArg(name = "scenario", description = SCENARIO) String scenario,
      @ToolArg(
              name = "recommendation",
              description = "The answer to be checked: names of services, or the id of an option.")
          String recommendation,
      @ToolArg(name = "options", description = OPTIONS) Optional<Map<String, String>> options,
      @ToolArg(name = "perspective", description = PERSPECTIVE) Optional<String> perspective,
      @ToolArg(name = "explain_in", description = EXPLAIN_IN) Optional<String> explainIn) {
    ObjectNode answer =
        answer(
            current.get(),
            question(scenario, options, perspective, explainIn)
                .with("check", Optional.of(recommendation))
                .json());
    JsonNode check = answer.path("check");
    return Told.of(
        "%s. %s".formatted(check.path("verdict").asText(), check.path("text").asText()), check);
  }

  @Tool(
      name = "next_question",
      description =
          "Says which one question to ask a person next so that their need can be decided, with the"
              + " possible answers, the facts each stands for (give them back as facts) and the"
              + " service it leads to.",
      annotations =
          @Tool.Annotations(
              title = "What to ask next",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      outputSchema = @Tool.OutputSchema(generator = ContractSchema.OfNextQuestion.class))
  ToolResponse nextQuestion(
      @ToolArg(name = "scenario", description = SCENARIO) String scenario,
      @ToolArg(name = "options", description = OPTIONS) Optional<Map<String, String>> options,
      @ToolArg(name = "facts", description = FACTS) Optional<List<String>> facts,
      @ToolArg(name = "explain_in", description = EXPLAIN_IN) Optional<String> explainIn) {
    ObjectNode answer =
        answer(
            current.get(),
            question(scenario, options, Optional.empty(), explainIn)
                .facts(facts)
                .explained()
                .json());
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    told.set("outcome", answer.path("outcome"));
    told.putArray("questions").addAll(answer.withArray("questions"));
    String text = answer.at("/questions/0/text").asText();
    return Told.of(text.isEmpty() ? "Nothing more needs to be asked." : text, told);
  }

  private static ToolQuestion question(
      String scenario,
      Optional<Map<String, String>> options,
      Optional<String> perspective,
      Optional<String> explainIn) {
    return new ToolQuestion(scenario, options)
        .with("perspective", perspective)
        .with("explainIn", explainIn);
  }

  private ObjectNode answer(Advisor advisor, ObjectNode question) {
    return Told.orWhatIsWrong(() -> answers.answer(advisor, question, Optional.empty()).json());
  }
}
