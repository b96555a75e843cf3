package org.serviceadvisor.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.practice.ConfusionPair;
import org.serviceadvisor.practice.Learner;
import org.serviceadvisor.practice.Store;

/**
 * The teacher's page of a shared server: adds learners, and shows what the class mixes up without
 * saying who.
 */
@Path("/teacher/{key}")
@Produces(MediaType.TEXT_HTML)
final class TeacherResource {
  private static final int TOKEN_BYTES = 24;

  /** Fewer learners could be recognised from what they mix up. */
  private static final int FEWEST_LEARNERS = 3;

  private final Visit visit;
  private final CurrentAdvisor current;
  private final String teacherKey;
  private final SecureRandom random = new SecureRandom();

  TeacherResource(
      Visit visit,
      CurrentAdvisor current,
      @ConfigProperty(name = "advisor.practice.teacher-key") Optional<String> teacherKey) {
    this.visit = visit;
    this.current = current;
    this.teacherKey = teacherKey.orElse("");
  }

  @CheckedTemplate(basePath = "")
  static class Templates {
    private Templates() {}

    static native TemplateInstance teacher(Page page, TeacherView view);
  }

  /**
   * The teacher's page.
   *
   * @param path its address
   * @param learners who practises, with their links
   * @param pairs what the class mixes up
   * @param enough whether there are enough learners to show that
   */
  public record TeacherView(
      String path, List<LearnerRow> learners, List<PairRow> pairs, boolean enough) {}

  /** A learner with the link to hand out, as a path and as the whole address. */
  public record LearnerRow(String name, String path, String link) {}

  /** Two services and how often the class mixed them up. */
  public record PairRow(String names, int count) {}

  @GET
  public RestResponse<String> show(@PathParam("key") String key) {
    check(key);
    Store store = visit.practice().store();
    List<Learner> learners = store.learners().all();
    DecisionViews names = new DecisionViews(current.get().knowledge(), visit.messages());
    boolean enough = learners.size() >= FEWEST_LEARNERS;
    List<PairRow> pairs =
        enough
            ? visit.practice().confusionsOfAll().entrySet().stream()
                .sorted(
                    Map.Entry.<ConfusionPair, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(
                    entry ->
                        new PairRow(
                            names.name(entry.getKey().one())
                                + " / "
                                + names.name(entry.getKey().other()),
                            entry.getValue()))
                .toList()
            : List.of();
    TeacherView view =
        new TeacherView(
            "/teacher/" + key, learners.stream().map(this::row).toList(), pairs, enough);
    return visit.ok(Templates.teacher(visit.page("", visit.messages().of("teacher.title")), view));
  }

  private LearnerRow row(Learner learner) {
    String path = "/me/" + learner.token();
    return new LearnerRow(learner.name(), path, visit.address(path));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<String> add(@PathParam("key") String key, @FormParam("name") String name) {
    check(key);
    String clean = Objects.requireNonNullElse(name, "").strip();
    if (!clean.isEmpty()) {
      byte[] token = new byte[TOKEN_BYTES];
      random.nextBytes(token);
      visit
          .practice()
          .store()
          .learners()
          .add(
              new Learner(
                  UUID.randomUUID().toString(),
                  clean,
                  HexFormat.of().formatHex(token),
                  visit.practice().now()));
    }
    return visit.see("/teacher/" + key);
  }

  /** Without the right key there is no such page. */
  private void check(String key) {
    boolean right =
        !teacherKey.isEmpty()
            && MessageDigest.isEqual(
                key.getBytes(StandardCharsets.UTF_8), teacherKey.getBytes(StandardCharsets.UTF_8));
    if (!visit.isShared() || !right) {
      throw new NotFoundException();
    }
  }
}
