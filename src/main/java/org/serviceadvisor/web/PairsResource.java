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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Mode;

/** Minimal pairs: two questions side by side whose deciding words differ. */
@Path("/pairs")
@Produces(MediaType.TEXT_HTML)
final class PairsResource {
  private final Visit visit;

  PairsResource(Visit visit) {
    this.visit = visit;
  }

  @CheckedTemplate(basePath = "")
  static class Templates {
    private Templates() {}

    static native TemplateInstance pairs(Page page, List<PairView.Entry> pairs);

    static native TemplateInstance pair(Page page, PairView view);
  }

  @GET
  public RestResponse<String> list() {
    Messages m = visit.messages();
    List<PairView.Entry> entries =
        inLanguage(visit.lang())
            .map(entry -> PairView.Entry.of(entry.getKey(), entry.getValue(), m))
            .toList();
    return visit.ok(Templates.pairs(visit.page("study", m.of("pairs.title")), entries));
  }

  private Stream<Map.Entry<String, List<Exercise>>> inLanguage(Lang lang) {
    return visit.practice().pool().pairs().entrySet().stream()
        .filter(entry -> entry.getValue().get(0).lang() == lang);
  }

  @GET
  @Path("/{pair}")
  public RestResponse<String> one(@PathParam("pair") String name) {
    return show(name, Map.of());
  }

  @POST
  @Path("/{pair}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<String> answer(
      @PathParam("pair") String name, MultivaluedMap<String, String> form) {
    List<Exercise> twins = twins(name);
    Map<String, List<String>> given =
        Map.of(
            "a", Objects.requireNonNullElse(form.get("a"), List.of()),
            "b", Objects.requireNonNullElse(form.get("b"), List.of()));
    for (int i = 0; i < twins.size(); i++) {
      List<String> chosen = given.getOrDefault(i == 0 ? "a" : "b", List.of());
      if (!chosen.isEmpty()) {
        visit.practice().answer(visit.learner(), twins.get(i), chosen, Optional.empty(), Mode.PAIR);
      }
    }
    return show(name, given);
  }

  private List<Exercise> twins(String name) {
    return Optional.ofNullable(visit.practice().pool().pairs().get(name))
        .orElseThrow(NotFoundException::new);
  }

  private RestResponse<String> show(String name, Map<String, List<String>> given) {
    Messages m = visit.messages();
    List<Exercise> twins = twins(name);
    PairView view =
        PairView.of(
            name,
            twins,
            given.getOrDefault("a", List.of()),
            given.getOrDefault("b", List.of()),
            next(name, twins.get(0).lang()),
            m);
    return visit.ok(Templates.pair(visit.page("study", m.of("pairs.title")), view));
  }

  private String next(String name, Lang lang) {
    List<String> names = inLanguage(lang).map(Map.Entry::getKey).toList();
    return "/pairs/" + names.get((names.indexOf(name) + 1) % names.size());
  }
}
