package org.serviceadvisor.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Filter;
import org.serviceadvisor.practice.Pool;

/** The project's own questions with their keys; without those held out for measuring. */
@Path("/v1/scenarios")
@Produces(MediaType.APPLICATION_JSON)
@FromBank
final class ScenariosResource {
  private static final List<String> LANGS = Arrays.stream(Lang.values()).map(Lang::code).toList();

  private final AskedAdvisor asked;
  private final ScenarioBank bank;

  ScenariosResource(AskedAdvisor asked, ScenarioBank bank) {
    this.asked = asked;
    this.bank = bank;
  }

  @GET
  public Page<ScenarioSummary> list(
      @QueryParam("lang") Optional<String> lang,
      @QueryParam("topic") Optional<String> topic,
      @QueryParam("domain") Optional<String> domain,
      @QueryParam("kind") Optional<String> kind,
      @QueryParam("page") @DefaultValue("1") String page,
      @QueryParam("size") @DefaultValue("50") String size) {
    Pool pool = pool();
    Violations violations = new Violations();
    lang.ifPresent(code -> checkLang(code, violations));
    topic.ifPresent(name -> checkKnown("topic", name, pool.topics(), violations));
    kind.ifPresent(word -> checkKnown("kind", word, new TreeSet<>(Form.Kind.words()), violations));
    OptionalInt number = domain.map(text -> domain(text, violations)).orElse(OptionalInt.empty());
    PageRequest request = PageRequest.read(page, size, violations);
    violations.stop();
    Filter filter =
        new Filter(
            lang.flatMap(Lang::of), number, topic, Optional.empty(), kind.flatMap(Form.Kind::of));
    return request.of(pool.all(filter).stream().map(ScenarioSummary::of).toList());
  }

  @GET
  @Path("/{id}")
  public ScenarioView get(@PathParam("id") String id) {
    Pool pool = pool();
    return pool.find(id)
        .map(ScenarioView::of)
        .orElseThrow(() -> new UnknownId("scenario", id, ids(pool)));
  }

  private Pool pool() {
    return bank.pool(asked.knowledge());
  }

  private static Set<String> ids(Pool pool) {
    return pool.all().stream().map(Exercise::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void checkLang(String code, Violations violations) {
    checkKnown("lang", code, new TreeSet<>(LANGS), violations);
  }

  private static void checkKnown(
      String parameter, String word, Set<String> known, Violations violations) {
    if (!known.contains(word)) {
      violations.addParameter(
          parameter, KnowledgeException.unknownMessage(parameter, Sendable.word(word), known));
    }
  }

  private static OptionalInt domain(String text, Violations violations) {
    if (text.matches("[1-5]")) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    violations.addParameter(
        "domain", "'domain' is a number from 1 to 5, got '%s'".formatted(Sendable.word(text)));
    return OptionalInt.empty();
  }
}
