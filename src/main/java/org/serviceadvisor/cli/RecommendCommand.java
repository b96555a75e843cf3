package org.serviceadvisor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.reasons.AnswerJson;
import org.serviceadvisor.advice.reasons.Asked;
import org.serviceadvisor.advice.reasons.Inquiry;
import org.serviceadvisor.explain.Check;
import org.serviceadvisor.explain.picture.MermaidPicture;
import org.serviceadvisor.explain.picture.SvgPicture;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.FactEdits;
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
      "  advisor recommend \"Turn recorded calls into text and find out how happy the callers"
          + " are\"",
      "  advisor recommend \"Which service reads invoices?\" --option A=\"Amazon Polly\" --option"
          + " B=\"Amazon Textract\""
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

  @Mixin private ReasonOptions reasons = new ReasonOptions();

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
    Optional<Lang> shownIn = explainIn.map(RecommendCommand::language);
    reasons.check();
    String text = text();
    check(text);
    Advisor advisor = console.advisor();
    FactEdits facts = reasons.facts(advisor.knowledge());
    Asked asked =
        new Asked(
            scenario(text, textLang),
            forWhom,
            shownIn,
            facts,
            reasons.full(),
            reasons.whyNot(),
            reasons.checked());
    return answer(asked, advisor);
  }

  private int answer(Asked first, Advisor advisor) throws IOException {
    AnswerJson answers = new AnswerJson(advisor);
    Inquiry inquiry = answers.inquiry(first);
    Asked asked = first;
    if (format.equals("text") && (reasons.ask() || isTerminal()) && !inquiry.isSettled()) {
      asked = new Dialog(console, answers).ask(first, inquiry);
      inquiry = answers.inquiry(asked);
    }
    if (format.equals("json")) {
      console.out().println(pretty(answers.write(asked, inquiry)));
    } else {
      print(asked, inquiry, advisor);
    }
    draw(inquiry);
    boolean broken =
        asked
            .check()
            .map(inquiry::check)
            .filter(c -> c.verdict() == Check.Verdict.BREAKS)
            .isPresent();
    return broken ? ExitCode.WRONG_ANSWERS : ExitCode.OK;
  }

  private void print(Asked asked, Inquiry inquiry, Advisor advisor) {
    ReasonsText text = new ReasonsText(inquiry.lang(), console.out());
    asked.check().map(inquiry::check).ifPresent(text::check);
    new DecisionText(advisor.knowledge(), inquiry.lang(), console.out())
        .print(inquiry, asked.explain());
    if (asked.explain()) {
      text.full(inquiry);
    }
    asked.whyNot().stream().map(inquiry::whyNot).forEach(text::whyNot);
  }

  private void draw(Inquiry inquiry) throws IOException {
    for (Path file : reasons.svgFiles()) {
      write(file, new SvgPicture(inquiry.lang()).draw(inquiry.picture(), reasons.layout()));
    }
    for (Path file : reasons.mermaidFiles()) {
      write(file, MermaidPicture.write(inquiry.picture()));
    }
  }

  private void write(Path file, String text) throws IOException {
    try {
      Files.writeString(file, text);
    } catch (NoSuchFileException | AccessDeniedException e) {
      throw new BadInput("cannot write %s\nMaybe the folder is missing?".formatted(file));
    }
  }

  /** Whether somebody sits before the command and can be asked; the launcher says so. */
  private static boolean isTerminal() {
    return Boolean.getBoolean("advisor.terminal.in") && Boolean.getBoolean("advisor.terminal.out");
  }

  private Scenario scenario(String text, Optional<Lang> textLang) {
    return new Scenario(
        "",
        textLang,
        OptionalInt.empty(),
        Optional.empty(),
        text,
        options,
        List.of(),
        List.of(),
        "");
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
