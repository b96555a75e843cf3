package org.serviceadvisor.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.practice.Answer;
import org.serviceadvisor.practice.Deck;
import org.serviceadvisor.practice.Filter;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Practice;
import org.serviceadvisor.practice.Progress;
import org.serviceadvisor.practice.Rate;

/** Where the learner stands. */
@Path("/progress")
@Produces(MediaType.TEXT_HTML)
final class ProgressResource {
  private static final int MOST_CONFUSIONS = 8;
  private static final int MOST_SERVICES = 15;

  private final Visit visit;
  private final CurrentAdvisor current;

  ProgressResource(Visit visit, CurrentAdvisor current) {
    this.visit = visit;
    this.current = current;
  }

  @CheckedTemplate(basePath = "")
  static class Templates {
    private Templates() {}

    static native TemplateInstance progress(Page page, ProgressView view);
  }

  @GET
  public RestResponse<String> progress() {
    Practice practice = visit.practice();
    practice.closeOverdue(visit.learner());
    Messages m = visit.messages();
    Progress progress = practice.progress(visit.learner());
    DecisionViews names = new DecisionViews(current.get().knowledge(), m);
    boolean streaks =
        "on".equals(practice.store().settings().of(visit.learner()).get(SettingsResource.STREAK));
    ProgressView view =
        new ProgressView(
            progress.total(),
            progress.due(),
            progress.known(),
            progress.learning(),
            streaks ? Optional.of(progress.streak()) : Optional.empty(),
            Plots.rates(m.of("progress.by-domain"), domains(progress, m), m),
            rows(progress.byDomain(), m::domain),
            rows(progress.byTopic(), m::topic),
            weakest(progress.byService(), names),
            Plots.forecast(progress.forecast(), m),
            progress.forecast().stream().filter(day -> day.due() > 0).toList(),
            progress.whenSure(),
            progress.whenGuessing(),
            Plots.confusions(top(progress), names, m),
            top(progress).stream().map(confusion -> confusion(confusion, names)).toList(),
            progress.sureButWrong().stream().map(this::mistake).toList());
    return visit.ok(Templates.progress(visit.page("progress", m.of("progress.title")), view));
  }

  private static List<Plots.Bar> domains(Progress progress, Messages m) {
    return progress.byDomain().entrySet().stream()
        .map(entry -> new Plots.Bar(m.domain(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static <K> List<ProgressView.Row> rows(
      Map<K, Rate> rates, java.util.function.Function<K, String> name) {
    return rates.entrySet().stream()
        .map(entry -> new ProgressView.Row(name.apply(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static List<ProgressView.Row> weakest(Map<String, Rate> rates, DecisionViews names) {
    return rates.entrySet().stream()
        .sorted(
            Map.Entry.<String, Rate>comparingByValue(
                    Comparator.comparingDouble(Rate::share)
                        .thenComparing(Comparator.comparingInt(Rate::total).reversed()))
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_SERVICES)
        .map(entry -> new ProgressView.Row(names.name(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static List<Progress.Confusion> top(Progress progress) {
    return progress.confusions().stream().limit(MOST_CONFUSIONS).toList();
  }

  private ProgressView.Mix confusion(Progress.Confusion confusion, DecisionViews names) {
    DeckQuery drill =
        DeckQuery.of(
            new Deck(
                Deck.Kind.DRILL, Filter.in(visit.lang()), Optional.of(confusion.pair().key())));
    return new ProgressView.Mix(
        names.name(confusion.expected()),
        names.name(confusion.answered()),
        confusion.count(),
        drill.path());
  }

  private ProgressView.Mistake mistake(Answer answer) {
    String text =
        visit
            .practice()
            .find(visit.learner(), answer.exercise())
            .map(exercise -> exercise.scenario().text())
            .orElse(answer.exercise());
    return new ProgressView.Mistake("/study/answers/" + answer.id(), text);
  }
}
