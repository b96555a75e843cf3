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
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.serviceadvisor.practice.Deck;
import org.serviceadvisor.practice.Exam;
import org.serviceadvisor.practice.Exam.ExamAnswer;
import org.serviceadvisor.practice.ExamResult;
import org.serviceadvisor.practice.Filter;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Practice;

/** The exam: the server keeps the time and every answer. */
@Path("/exam")
@Produces(MediaType.TEXT_HTML)
final class ExamResource {
  private final Visit visit;

  ExamResource(Visit visit) {
    this.visit = visit;
  }

  @CheckedTemplate(basePath = "")
  static class Templates {
    private Templates() {}

    static native TemplateInstance exam(Page page, ExamViews.Start view);

    static native TemplateInstance examQuestion(Page page, ExamViews.Asked view);

    static native TemplateInstance examReview(Page page, ExamViews.Review view);

    static native TemplateInstance examResult(Page page, ExamViews.Result view);
  }

  @GET
  public RestResponse<String> start() {
    Practice practice = visit.practice();
    practice.closeOverdue(visit.learner());
    Messages m = visit.messages();
    ExamViews.Start view =
        ExamViews.start(practice.store().exams().of(visit.learner()), practice.now(), m);
    return visit.ok(Templates.exam(visit.page("exam", m.of("exam.title")), view));
  }

  @POST
  public RestResponse<String> begin() {
    Practice practice = visit.practice();
    Exam exam =
        practice
            .runningExam(visit.learner())
            .orElseGet(() -> practice.startExam(visit.learner(), visit.lang()));
    return visit.see(ExamViews.path(exam, exam.firstOpen()));
  }

  private Exam exam(String id) {
    return visit
        .practice()
        .store()
        .exams()
        .find(visit.learner(), id)
        .orElseThrow(NotFoundException::new);
  }

  private boolean isOver(Exam exam) {
    return !exam.isOpen(visit.practice().now());
  }

  private RestResponse<String> toResult(Exam exam) {
    visit.practice().finishExam(visit.learner(), exam);
    return visit.see("/exam/" + exam.id() + "/result");
  }

  @GET
  @Path("/{exam}")
  public RestResponse<String> resume(@PathParam("exam") String id) {
    Exam exam = exam(id);
    return isOver(exam) ? toResult(exam) : visit.see(ExamViews.path(exam, exam.firstOpen()));
  }

  @GET
  @Path("/{exam}/{number: \\d+}")
  public RestResponse<String> ask(@PathParam("exam") String id, @PathParam("number") int number) {
    Exam exam = exam(id);
    if (isOver(exam)) {
      return toResult(exam);
    }
    if (!exam.has(number)) {
      throw new NotFoundException();
    }
    Messages m = visit.messages();
    ExamViews.Asked view = ExamViews.asked(exam, number, visit.practice().now(), m);
    String title = m.of("exam.question", number, exam.questions().size());
    return visit.ok(Templates.examQuestion(visit.page("exam", title), view));
  }

  /** Saves what is chosen and goes where the pressed button says. */
  @POST
  @Path("/{exam}/{number: \\d+}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<String> save(
      @PathParam("exam") String id,
      @PathParam("number") int number,
      MultivaluedMap<String, String> form) {
    Exam exam = exam(id);
    String go = Objects.requireNonNullElse(form.getFirst("go"), "next");
    boolean flagged = exam.answer(number).flagged() != go.equals("flag");
    if (!keep(exam, number, form, flagged)) {
      return toResult(exam);
    }
    int last = exam.questions().size();
    return switch (go) {
      case "flag" -> visit.see(ExamViews.path(exam, number));
      case "back" -> visit.see(ExamViews.path(exam, Math.max(1, number - 1)));
      case "review" -> visit.see("/exam/" + exam.id() + "/review");
      default ->
          visit.see(
              number == last ? "/exam/" + exam.id() + "/review" : ExamViews.path(exam, number + 1));
    };
  }

  /** Saves what is chosen while the learner stays on the page. */
  @POST
  @Path("/{exam}/{number: \\d+}/autosave")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<String> autosave(
      @PathParam("exam") String id,
      @PathParam("number") int number,
      MultivaluedMap<String, String> form) {
    Exam exam = exam(id);
    boolean kept = keep(exam, number, form, exam.answer(number).flagged());
    return RestResponse.ok(visit.messages().of(kept ? "exam.saved" : "exam.over"));
  }

  private boolean keep(
      Exam exam, int number, MultivaluedMap<String, String> form, boolean flagged) {
    if (!exam.has(number)) {
      throw new NotFoundException();
    }
    List<String> given = Answered.of(form, exam.question(number).exercise());
    return visit.practice().saveExamAnswer(exam, number, new ExamAnswer(given, flagged));
  }

  @GET
  @Path("/{exam}/review")
  public RestResponse<String> review(@PathParam("exam") String id) {
    Exam exam = exam(id);
    if (isOver(exam)) {
      return toResult(exam);
    }
    Messages m = visit.messages();
    ExamViews.Review view = ExamViews.review(exam, visit.practice().now(), m);
    return visit.ok(Templates.examReview(visit.page("exam", m.of("exam.review")), view));
  }

  @POST
  @Path("/{exam}/finish")
  public RestResponse<String> finish(@PathParam("exam") String id) {
    return toResult(exam(id));
  }

  @GET
  @Path("/{exam}/result")
  public RestResponse<String> result(@PathParam("exam") String id) {
    Exam exam = exam(id);
    if (!isOver(exam)) {
      return visit.see("/exam/" + exam.id() + "/review");
    }
    ExamResult result = visit.practice().finishExam(visit.learner(), exam);
    Messages m = visit.messages();
    String drill =
        result
            .weakestDomain()
            .map(
                domain ->
                    DeckQuery.of(Deck.of(Deck.Kind.ALL, Filter.in(visit.lang(), domain))).path())
            .orElse("");
    ExamViews.Result view = ExamViews.result(exam, result, drill, m);
    return visit.ok(Templates.examResult(visit.page("exam", m.of("exam.result")), view));
  }
}
