package org.serviceadvisor.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.practice.BrokenStore;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Portable;
import org.serviceadvisor.practice.Store;
import org.serviceadvisor.practice.StoredJson;

/** Settings, and taking everything along as one file. */
@Path("/settings")
@Produces(MediaType.TEXT_HTML)
final class SettingsResource {
  static final String STREAK = "streak";

  private final Visit visit;
  private final CurrentAdvisor current;

  SettingsResource(Visit visit, CurrentAdvisor current) {
    this.visit = visit;
    this.current = current;
  }

  private static final Set<String> DONE = Set.of("saved", "imported", "forgotten");

  @CheckedTemplate(basePath = "")
  static class Templates {
    private Templates() {}

    static native TemplateInstance settings(Page page, SettingsView view);
  }

  /**
   * The page of settings.
   *
   * @param themes light, dark or as the system
   * @param streak whether days in a row are counted
   * @param done what was just done
   * @param problem what went wrong
   */
  public record SettingsView(
      List<Choice> themes, boolean streak, Optional<String> done, Optional<String> problem) {}

  /**
   * The page.
   *
   * @param done what was done just before: {@code saved}, {@code imported} or {@code forgotten}
   * @param answers how many answers were brought
   */
  @GET
  public RestResponse<String> settings(
      @QueryParam("done") Optional<String> done, @QueryParam("answers") Optional<String> answers) {
    Messages m = visit.messages();
    int brought = answers.filter(n -> n.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
    Optional<String> word =
        done.filter(DONE::contains).map(what -> m.of("settings." + what, brought));
    return show(RestResponse.Status.OK, word, Optional.empty());
  }

  private RestResponse<String> show(
      RestResponse.Status status, Optional<String> done, Optional<String> problem) {
    Messages m = visit.messages();
    Page page = visit.page("settings", m.of("nav.settings"));
    List<Choice> themes =
        List.of("auto", "light", "dark").stream()
            .map(
                theme ->
                    new Choice(theme, m.of("settings.theme." + theme), page.theme().equals(theme)))
            .toList();
    boolean streak = "on".equals(store().settings().of(visit.learner()).get(STREAK));
    return visit.send(
        status, Templates.settings(page, new SettingsView(themes, streak, done, problem)));
  }

  private Store store() {
    return visit.practice().store();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<String> change(
      @FormParam("theme") String theme, @FormParam(STREAK) String streak) {
    store().settings().set(visit.learner(), STREAK, "on".equals(streak) ? "on" : "off");
    return visit.see(
        "/settings?done=saved", Visit.keep(Visit.THEME, Objects.requireNonNullElse(theme, "auto")));
  }

  private Portable portable() {
    return new Portable(store(), new StoredJson(current.get().knowledge()));
  }

  /** Everything the learner did, as a file. */
  @GET
  @Path("/export")
  public RestResponse<String> export() {
    return RestResponse.ResponseBuilder.ok(portable().write(visit.learner()))
        .type(MediaType.APPLICATION_OCTET_STREAM_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"advisor-practice.json\"")
        .build();
  }

  @POST
  @Path("/import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public RestResponse<String> bring(@RestForm("file") FileUpload file) {
    Messages m = visit.messages();
    try {
      int answers = portable().read(visit.learner(), Files.readString(file.uploadedFile()));
      return visit.see("/settings?done=imported&answers=" + answers);
    } catch (BrokenStore e) {
      return show(
          RestResponse.Status.BAD_REQUEST,
          Optional.empty(),
          Optional.of(
              m.of("settings.problem.import", Objects.requireNonNullElse(e.getMessage(), ""))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the uploaded file", e);
    }
  }

  /** Forgets everything, when the box that says so is ticked. */
  @POST
  @Path("/forget")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<String> forget(@FormParam("sure") String sure) {
    if (!"on".equals(sure)) {
      return show(
          RestResponse.Status.BAD_REQUEST,
          Optional.empty(),
          Optional.of(visit.messages().of("settings.problem.forget")));
    }
    store().clear(visit.learner());
    return visit.see("/settings?done=forgotten");
  }
}
