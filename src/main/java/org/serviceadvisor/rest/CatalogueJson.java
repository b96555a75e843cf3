package org.serviceadvisor.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Service;
import org.serviceadvisor.model.Lang;

/** The catalogue and the rules in the form of the contract, for those who read no HTTP. */
@Singleton
public final class CatalogueJson {
  private static final int PAGE = 100;

  private final ObjectMapper mapper;

  CatalogueJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** A page of the services whose id or name holds a word; all for an empty word. */
  public JsonNode services(Knowledge knowledge, String word, int page, Lang lang) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return mapper.valueToTree(
        new PageRequest(page, PAGE)
            .of(
                knowledge.services().values().stream()
                    .filter(service -> holds(service, wanted))
                    .map(service -> ServiceSummary.of(service, lang))
                    .toList()));
  }

  private static boolean holds(Service service, String word) {
    return service.id().contains(word)
        || service.name().en().toLowerCase(Locale.ROOT).contains(word)
        || service.name().pt().toLowerCase(Locale.ROOT).contains(word);
  }

  /** Everything about a service; empty when there is none of that id. */
  public Optional<JsonNode> service(Knowledge knowledge, String id) {
    return Optional.ofNullable(knowledge.services().get(id))
        .map(service -> mapper.valueToTree(ServiceView.of(service, knowledge)));
  }

  /** A rule with its note; empty when there is none of that id. */
  public Optional<JsonNode> rule(Knowledge knowledge, String id) {
    return Optional.ofNullable(knowledge.notes().get(id))
        .map(note -> mapper.valueToTree(RuleView.of(note)));
  }

  /** A page of the rules. */
  public JsonNode rules(Knowledge knowledge, int page) {
    return mapper.valueToTree(
        new PageRequest(page, PAGE)
            .of(knowledge.notes().values().stream().map(RuleSummary::of).toList()));
  }
}
