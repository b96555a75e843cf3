package org.serviceadvisor.web;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.advice.reasons.BadFacts;
import org.serviceadvisor.advice.reasons.FactsJson;
import org.serviceadvisor.advice.reasons.Inquiry;
import org.serviceadvisor.advice.reasons.Reasons;
import org.serviceadvisor.explain.picture.Layout;
import org.serviceadvisor.explain.picture.SvgPicture;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.scenario.ScenarioChecker;

/** The home page: paste a scenario, get the answer; the address holds the question. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
final class AskResource {
  private static final int EXAMPLES = 4;
  private static final String SVG = "image/svg+xml";

  /** The style of the picture stands inside it; nothing else may. */
  private static final String ONLY_ITS_STYLE = "default-src 'none'; style-src 'unsafe-inline'";

  private final Visit visit;
  private final CurrentAdvisor current;

  AskResource(Visit visit, CurrentAdvisor current) {
    this.visit = visit;
    this.current = current;
  }

  @CheckedTemplate(basePath = "")
  static class Templates {
    private Templates() {}

    static native TemplateInstance ask(Page page, AskView view);
  }

  @GET
  public RestResponse<String> ask(
      @QueryParam("q") @DefaultValue("") String question,
      @QueryParam("o") @DefaultValue("") String options,
      @QueryParam("p") @DefaultValue("exam") String who,
      @QueryParam("f") @DefaultValue("[]") String facts) {
    Messages m = visit.messages();
    Perspective.Kind kind = Perspective.Kind.of(who).orElse(Perspective.Kind.EXAM);
    PastedQuestion pasted = PastedQuestion.of(question, options);
    AskLink link = new AskLink(pasted.text(), pasted.options(), kind);
    Optional<String> problem = question.isBlank() ? Optional.empty() : problem(pasted, m);
    Optional<DecisionView> answer = Optional.empty();
    if (!question.isBlank() && problem.isEmpty()) {
      try {
        answer =
            Optional.of(
                new DecisionViews(current.get().knowledge(), m)
                    .of(scenario(pasted), inquiry(pasted, kind, facts), link));
      } catch (BadFacts e) {
        problem = Optional.of(Objects.requireNonNullElse(e.getMessage(), ""));
      }
    }
    AskView view =
        new AskView(
            pasted.text(), link.field(), perspectives(kind, m), answer, problem, examples(m));
    String title =
        answer.map(DecisionView::answer).filter(a -> !a.isEmpty()).orElse(m.of("ask.title"));
    return visit.ok(Templates.ask(visit.page("ask", title), view));
  }

  /** The decision of a question as a picture. */
  @GET
  @Path("picture.svg")
  public RestResponse<String> picture(
      @QueryParam("q") @DefaultValue("") String question,
      @QueryParam("o") @DefaultValue("") String options,
      @QueryParam("p") @DefaultValue("exam") String who,
      @QueryParam("f") @DefaultValue("[]") String facts,
      @QueryParam("wide") boolean wide) {
    PastedQuestion pasted = PastedQuestion.of(question, options);
    if (question.isBlank() || problem(pasted, visit.messages()).isPresent()) {
      throw new NotFoundException();
    }
    Perspective.Kind kind = Perspective.Kind.of(who).orElse(Perspective.Kind.EXAM);
    Inquiry inquiry = inquiry(pasted, kind, facts);
    return RestResponse.ResponseBuilder.ok(
            new SvgPicture(visit.lang()).draw(inquiry.picture(), wide ? Layout.WIDE : Layout.TALL))
        .type(SVG)
        .header("Content-Security-Policy", ONLY_ITS_STYLE)
        .build();
  }

  private static Optional<String> problem(PastedQuestion pasted, Messages m) {
    return pasted.options().size() == 1
        ? Optional.of(m.of("ask.problem.one-option"))
        : ScenarioChecker.problem(pasted.text(), "q", ScenarioChecker.LONGEST_TEXT);
  }

  private static Scenario scenario(PastedQuestion pasted) {
    return Scenario.withOptions(pasted.text(), pasted.options());
  }

  private Inquiry inquiry(PastedQuestion pasted, Perspective.Kind kind, String facts) {
    Advisor advisor = current.get();
    Perspective perspective = new Perspective(kind, LocalDate.now(ZoneId.systemDefault()));
    return new Reasons(advisor)
        .about(
            scenario(pasted),
            perspective,
            Optional.of(visit.lang()),
            new FactsJson(advisor.knowledge()).read(tree(facts)));
  }

  private static JsonNode tree(String facts) {
    try {
      return new ObjectMapper().readTree(facts);
    } catch (JsonProcessingException e) {
      throw new BadFacts(JsonPointer.empty(), "not JSON: " + e.getOriginalMessage());
    }
  }

  private static List<Choice> perspectives(Perspective.Kind chosen, Messages m) {
    return Arrays.stream(Perspective.Kind.values())
        .map(kind -> new Choice(kind.word(), m.of("perspective." + kind.word()), kind == chosen))
        .toList();
  }

  private static List<AskView.Example> examples(Messages m) {
    return IntStream.rangeClosed(1, EXAMPLES)
        .mapToObj(number -> new AskView.Example(m.of("ask.example." + number)))
        .toList();
  }
}
