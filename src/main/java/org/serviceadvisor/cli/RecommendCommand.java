package org.serviceadvisor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.DecisionJson;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.ScenarioChecker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code advisor recommend "text"}: answers one scenario. */
@Command(
    name = "recommend",
    description = "Answer one scenario in your own words, in English, Portuguese or Spanish.",
    footer = {
      "",
      "Examples:",
      "  advisor recommend \"Turn recorded calls into text and find out how happy the callers are\"",
      "  advisor recommend \"Which service reads invoices?\" --option A=\"Amazon Polly\" --option B=\"Amazon Textract\""
    })
final class RecommendCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "TEXT",
      description = "The scenario; - reads it from standard input.")
  private List<String> words = List.of();

  @Option(
      names = "--option",
      paramLabel = "ID=TEXT",
      description = "An option to choose from; give two or more.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Language of the text: en, pt or es (default: detected).")
  private Optional<String> lang = Optional.empty();

  @Option(
      names = "--explain-in",
      paramLabel = "LANG",
      description =
          "Language of the reasons: en or pt (default: that of the text; en for Spanish).")
  private Optional<String> explainIn = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private String format = "text";

  @Option(
      names = "--explain",
      description = "Show also the facts read, the other services considered and every option.")
  private boolean full;

  @Mixin private PerspectiveOptions perspective = new PerspectiveOptions();

  private final Console console;

  RecommendCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Perspective forWhom = perspective.perspective();
    if (!format.equals("text") && !format.equals("json")) {
      throw new BadInput(
          KnowledgeException.unknownMessage("format", format, List.of("text", "json")));
    }
    Optional<Lang> textLang = lang.map(RecommendCommand::language);
    Optional<Lang> reasons = explainIn.map(RecommendCommand::language);
    String text = text();
    check(text);
    Advisor advisor = console.advisor();
    Scenario asked = Scenario.withOptions(text, options);
    Scenario scenario =
        new Scenario(
            asked.id(),
            textLang,
            asked.domain(),
            asked.topic(),
            text,
            options,
            List.of(),
            List.of(),
            "");
    Decision decision = advisor.decide(scenario, forWhom, reasons);
    Lang shown = reasons.orElse(decision.findings().lang());
    if (format.equals("json")) {
      console.out().println(pretty(new DecisionJson(advisor.knowledge(), shown).write(decision)));
    } else {
      new DecisionText(advisor.knowledge(), shown, console.out()).print(decision, full);
    }
    return ExitCode.OK;
  }

  private String text() throws IOException {
    String joined = String.join(" ", words);
    return joined.equals("-")
        ? new String(console.in().readAllBytes(), StandardCharsets.UTF_8)
        : joined;
  }

  private void check(String text) {
    if (text.isBlank()) {
      throw new BadInput(
          "the scenario is blank\nMaybe: advisor recommend \"Turn recorded calls into text\"");
    }
    ScenarioChecker.problem(text, "scenario", ScenarioChecker.LONGEST_TEXT)
        .ifPresent(
            problem -> {
              throw new BadInput(problem);
            });
    if (options.size() == 1) {
      throw new BadInput("one option is no choice; give two or more --option ID=TEXT, or none");
    }
    options.forEach(
        (id, option) -> {
          if (id.isBlank() || option.isBlank()) {
            throw new BadInput("option '%s' is blank; write --option ID=TEXT".formatted(id));
          }
        });
  }

  private static Lang language(String code) {
    return Lang.of(code)
        .orElseThrow(
            () ->
                new BadInput(
                    KnowledgeException.unknownMessage(
                        "language", code, List.of("en", "pt", "es"))));
  }

  private static String pretty(Object json) {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a decision is always JSON", e);
    }
  }
}
