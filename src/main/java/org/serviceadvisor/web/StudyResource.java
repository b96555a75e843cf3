package org.serviceadvisor.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.practice.Answer;
import org.serviceadvisor.practice.Deck;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Mode;
import org.serviceadvisor.practice.Practice;
import org.serviceadvisor.practice.Sureness;

/** Study: answer first, then see why. */
@Path("/study")
@Produces(MediaType.TEXT_HTML)
final class StudyResource {
  private final Visit visit;
  private final CurrentAdvisor current;

  StudyResource(Visit visit, CurrentAdvisor current) {
    this.visit = visit;
    this.current = current;
  }

  @CheckedTemplate(basePath = "")
  static class Templates {
    private Templates() {}

    static native TemplateInstance study(Page page, StudyView view);

    static native TemplateInstance reveal(Page page, RevealView view);
  }

  @GET
  public RestResponse<String> next(UriInfo uri) {
    DeckQuery deck = DeckQuery.of(uri.getQueryParameters(), visit.lang());
    Optional<Exercise> exercise = visit.practice().next(visit.learner(), deck.deck());
    return ask(exercise, List.of(), deck, Optional.empty());
  }

  @GET
  @Path("/{exercise}")
  public RestResponse<String> one(@PathParam("exercise") String id, UriInfo uri) {
    DeckQuery deck = DeckQuery.of(uri.getQueryParameters(), visit.lang());
    return ask(Optional.of(exercise(id)), List.of(), deck, Optional.empty());
  }

  @POST
  @Path("/answers")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<String> answer(MultivaluedMap<String, String> form) {
    DeckQuery deck = DeckQuery.of(form, visit.lang());
    Exercise exercise = exercise(Objects.requireNonNullElse(form.getFirst("exercise"), ""));
    List<String> given = Answered.of(form, exercise);
    Optional<String> problem = problem(exercise, given);
    if (problem.isPresent()) {
      return ask(Optional.of(exercise), given, deck, problem.map(visit.messages()::of));
    }
    Answer answer =
        visit
            .practice()
            .answer(
                attempt(form),
                visit.learner(),
                exercise,
                given,
                Sureness.of(Objects.requireNonNullElse(form.getFirst("sure"), "")),
                deck.deck().kind() == Deck.Kind.DRILL ? Mode.DRILL : Mode.STUDY);
    return visit.see("/study/answers/" + answer.id() + deck.suffix());
  }

  /** Why an answer is not taken yet. */
  private static Optional<String> problem(Exercise exercise, List<String> given) {
    if (given.isEmpty()) {
      return Optional.of("study.problem.none");
    }
    if (!exercise.scenario().isArranged()) {
      return Optional.empty();
    }
    if (!exercise.isComplete(given)) {
      return Optional.of("study.problem.places");
    }
    boolean ordering = exercise.scenario().form().kind() == Form.Kind.ORDERING;
    return ordering && Set.copyOf(given).size() < given.size()
        ? Optional.of("study.problem.twice")
        : Optional.empty();
  }

  private static String attempt(MultivaluedMap<String, String> form) {
    String attempt = Objects.requireNonNullElse(form.getFirst("attempt"), "");
    return attempt.matches("[0-9a-f-]{36}") ? attempt : UUID.randomUUID().toString();
  }

  @GET
  @Path("/answers/{answer}")
  public RestResponse<String> reveal(@PathParam("answer") String id, UriInfo uri) {
    Practice practice = visit.practice();
    Answer answer =
        practice.store().answers().find(visit.learner(), id).orElseThrow(NotFoundException::new);
    Exercise exercise = exercise(answer.exercise());
    DeckQuery deck = DeckQuery.of(uri.getQueryParameters(), visit.lang());
    Messages m = visit.messages();
    RevealView view = new Reveals(current.get(), practice, m).of(exercise, answer, deck);
    String title = m.of(answer.correct() ? "reveal.right" : "reveal.wrong");
    return visit.ok(Templates.reveal(visit.page("study", title), view));
  }

  private Exercise exercise(String id) {
    return visit.practice().find(visit.learner(), id).orElseThrow(NotFoundException::new);
  }

  private RestResponse<String> ask(
      Optional<Exercise> exercise, List<String> given, DeckQuery deck, Optional<String> problem) {
    Messages m = visit.messages();
    StudyView view =
        new StudyViews(visit.practice(), visit.learner(), current.get().knowledge(), m)
            .of(exercise, given, deck, problem);
    return visit.ok(Templates.study(visit.page("study", m.of("study.title")), view));
  }
}
