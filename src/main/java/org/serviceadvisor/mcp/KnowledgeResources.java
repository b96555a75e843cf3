package org.serviceadvisor.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.mcp.server.JsonRpcErrorCodes;
import io.quarkiverse.mcp.server.McpException;
import io.quarkiverse.mcp.server.Resource;
import io.quarkiverse.mcp.server.ResourceTemplate;
import io.quarkiverse.mcp.server.ResourceTemplateArg;
import io.quarkiverse.mcp.server.TextResourceContents;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.rest.CatalogueJson;

/** The catalogue and the rules as resources. */
@Singleton
final class KnowledgeResources {
  private static final String JSON = "application/json";
  private static final String SERVICES = "advisor://services";
  private static final String RULES = "advisor://rules";

  private final CurrentAdvisor current;
  private final CatalogueJson catalogue;

  KnowledgeResources(CurrentAdvisor current, CatalogueJson catalogue) {
    this.current = current;
    this.catalogue = catalogue;
  }

  @Resource(
      name = "services",
      uri = SERVICES,
      mimeType = JSON,
      description = "The first hundred entries of the catalogue, by id.")
  TextResourceContents services() {
    return contents(SERVICES, catalogue.services(current.get().knowledge(), "", 1, Lang.EN));
  }

  @Resource(
      name = "rules",
      uri = RULES,
      mimeType = JSON,
      description = "The first hundred rules, by id.")
  TextResourceContents rules() {
    return contents(RULES, catalogue.rules(current.get().knowledge(), 1));
  }

  @ResourceTemplate(
      name = "service",
      uriTemplate = SERVICES + "/{id}",
      mimeType = JSON,
      description = "Everything about one entry of the catalogue.")
  TextResourceContents service(@ResourceTemplateArg(name = "id") String id) {
    return found(SERVICES + "/" + id, catalogue.service(current.get().knowledge(), id));
  }

  @ResourceTemplate(
      name = "rule",
      uriTemplate = RULES + "/{id}",
      mimeType = JSON,
      description = "A rule with its reason, sources and examples.")
  TextResourceContents rule(@ResourceTemplateArg(name = "id") String id) {
    return found(RULES + "/" + id, catalogue.rule(current.get().knowledge(), id));
  }

  private static TextResourceContents found(String uri, Optional<JsonNode> json) {
    return json.map(found -> contents(uri, found))
        .orElseThrow(
            () ->
                new McpException(
                    "there is nothing at " + uri, JsonRpcErrorCodes.RESOURCE_NOT_FOUND));
  }

  private static TextResourceContents contents(String uri, JsonNode json) {
    return new TextResourceContents(uri, json.toString(), JSON);
  }
}
