package org.serviceadvisor.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.rest.CatalogueJson;

/** Tools that show the catalogue. */
@Singleton
final class CatalogueTools {
  private final CurrentAdvisor current;
  private final CatalogueJson catalogue;

  CatalogueTools(CurrentAdvisor current, CatalogueJson catalogue) {
    this.current = current;
    this.catalogue = catalogue;
  }

  @Tool(
      name = "list_services",
      description =
          "Lists the AWS services, features, inference modes, vector stores and exam concepts that"
              + " the advisor knows, a hundred a page, with their lifecycle state; filter by a word"
              + " in the id or name.",
      annotations =
          @Tool.Annotations(
              title = "List services",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      outputSchema = @Tool.OutputSchema(generator = ContractSchema.OfServices.class))
  ToolResponse list(
      @ToolArg(name = "word", description = "Only entries with this word in their id or name.")
          Optional<String> word,
      @ToolArg(name = "page", description = "Number of the page, from 1.") Optional<Integer> page,
      @ToolArg(name = "lang", description = "Language of the names: en or pt-BR.")
          Optional<String> lang) {
    JsonNode found =
        catalogue.services(
            current.get().knowledge(),
            word.orElse(""),
            page.filter(number -> number > 0 && number < 1000).orElse(1),
            lang.flatMap(Lang::of).orElse(Lang.EN));
    return Told.of("%d entries".formatted(found.path("total").asInt()), found);
  }

  @Tool(
      name = "get_service",
      description =
          "Shows everything about one entry of the catalogue: purpose, names, lifecycle with date"
              + " and successor, limits with their sources, and the rules about it.",
      annotations =
          @Tool.Annotations(
              title = "Get a service",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      outputSchema = @Tool.OutputSchema(generator = ContractSchema.OfService.class))
  ToolResponse get(
      @ToolArg(name = "id", description = "Its id, such as transcribe; list_services has them.")
          String id) {
    Knowledge knowledge = current.get().knowledge();
    JsonNode service =
        catalogue
            .service(knowledge, id)
            .orElseThrow(
                () ->
                    new ToolCallException(
                        KnowledgeException.unknownMessage(
                            "service", id, knowledge.services().keySet())));
    return Told.of(service.at("/purpose/en").asText(), service);
  }
}
